import { Api } from "grammy";
import { describe, expect, it, onTestFinished } from "vitest";
import { readFailure } from "../../../src/delivery/read-failure.ts";
import { createTransport } from "../../../src/delivery/transport.ts";
import { type Behaviour, bareServer, hangUp, no, ok, silence } from "./support.ts";

/** What the bot reads from a call: its answer, or what went wrong. */
function outcomeOf(call: Promise<{ message_id: number }>) {
  return call.then(
    ({ message_id }) => ({ kind: "sent", messageId: message_id }),
    (error: unknown) => readFailure(error),
  );
}

/** What became of a message that met this behaviour. */
async function outcomeAfter(behaviour: Behaviour) {
  const server = await bareServer(behaviour);
  const { fetch, close } = createTransport({ pausesMs: [], timeoutMs: 500 });
  onTestFinished(close);
  return outcomeOf(new Api("123456:secret", { apiRoot: server.root, fetch }).sendMessage(1, "Chào An"));
}

it("a message that went has its number", async () => {
  expect(await outcomeAfter(ok({ message_id: 7 }))).toEqual({ kind: "sent", messageId: 7 });
});

describe("somebody", () => {
  it.each([
    [403, "Forbidden: bot was blocked by the user", "blocked"],
    [403, "Forbidden: user is deactivated", "deactivated"],
    [403, "Forbidden: bot can't initiate conversation with a user", "never-started"],
    [400, "Bad Request: chat not found", "not-found"],
  ])("is out of reach after %i %s", async (code, description, why) => {
    expect(await outcomeAfter(no(code, description))).toEqual({ kind: "unreachable", why });
  });

  it.each([
    [403, "Forbidden: can't send messages to the user"],
    [403, "Forbidden: bot can't send messages to bots"],
    [403, "Forbidden: bot was blocked by the user's provider"],
    [401, "Unauthorized"],
    [400, "Bad Request: not enough rights to send text messages to the chat"],
    [400, "Bad Request: message is not modified"],
    [400, "Bad Request: FLOODSKIP_NOT_ALLOWED"],
    [409, "Conflict: terminated by other getUpdates request"],
  ])("is not after %i %s: that says nothing about the person", async (code, description) => {
    expect(await outcomeAfter(no(code, description))).toEqual({ kind: "refused", code, description });
  });

  it("whose chat moved is found under its new number", async () => {
    const moved = no(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: -1009,
    });
    expect(await outcomeAfter(moved)).toEqual({ kind: "migrated", chatId: -1009 });
  });
});

it.each([
  [400, `Bad Request: can't parse entities: Unsupported start tag "x" at byte offset 3`],
  [400, "Bad Request: message is too long"],
  [400, "Bad Request: message caption is too long"],
  [400, "Bad Request: message text is empty"],
  [400, "Bad Request: text must be non-empty"],
  [400, "Bad Request: inline keyboard button URL is invalid: Wrong HTTP URL"],
  [400, "Bad Request: BUTTON_DATA_INVALID"],
  [400, "Bad Request: reply markup is too long"],
  [400, "Bad Request: wrong file identifier/HTTP URL specified"],
  [400, "Bad Request: wrong remote file identifier specified: can't unserialize it. Wrong last symbol"],
  [400, "Bad Request: failed to get HTTP URL content"],
  [400, "Bad Request: PHOTO_INVALID_DIMENSIONS"],
  [400, "Bad Request: message to copy not found"],
  [413, "Request Entity Too Large"],
])("what is wrong with the message itself stops the rest: %i %s", async (code, description) => {
  expect(await outcomeAfter(no(code, description))).toEqual({ kind: "content", description });
});

it("a pause that Telegram asks for comes with its seconds", async () => {
  const busy = no(429, "Too Many Requests: retry after 35", { retry_after: 35 });
  expect(await outcomeAfter(busy)).toEqual({ kind: "too-many", retryAfterS: 35 });
});

describe("nobody knows whether a message arrived", () => {
  const page: Behaviour = (answer) => void answer.writeHead(502).end("<html>");
  it.each([
    ["when the connection breaks before the answer", hangUp, "UND_ERR_SOCKET"],
    ["when no answer comes in time", silence, "ETIMEDOUT"],
    ["when a proxy answers", page, "EBADANSWER-502"],
    ["when Telegram fails", no(500, "Internal Server Error"), "500 Internal Server Error"],
  ])("%s", async (_, behaviour, reason) => {
    expect(await outcomeAfter(behaviour)).toEqual({ kind: "unknown", reason });
  });

  it("when grammY itself gives up", async () => {
    const server = await bareServer(silence);
    const { fetch, close } = createTransport();
    onTestFinished(close);
    const api = new Api("123456:secret", { apiRoot: server.root, fetch, timeoutSeconds: 0.02 });
    expect(await outcomeOf(api.sendMessage(1, "a"))).toEqual({ kind: "unknown", reason: "no answer" });
  });
});

it("a message that never left is known not to have arrived", async () => {
  const { fetch, close } = createTransport();
  close();
  const api = new Api("123456:secret", { apiRoot: "http://127.0.0.1:9", fetch });
  const outcome = await outcomeOf(api.sendMessage(1, "a"));
  expect(outcome).toEqual({ kind: "not-sent", reason: "UND_ERR_DESTROYED" });
});

it("a mistake of ours is no outcome", async () => {
  expect(readFailure(new RangeError("ours"))).toBeUndefined();
});
