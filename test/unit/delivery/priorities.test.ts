import { Api, type ApiClientOptions, InputFile } from "grammy";
import { describe, expect, it, onTestFinished } from "vitest";
import { createRateLimiter, type Priority, type RateLimiter } from "../../../src/delivery/rate-limiter.ts";
import { createTransport } from "../../../src/delivery/transport.ts";
import { type Behaviour, bareServer, hangUp, no, ok, silence } from "./support.ts";

/** An `Api` for each priority of one transport, and what its rate limiter was asked. */
async function priorities(behaviours: [Behaviour, ...Behaviour[]], perSecond = 3_000) {
  const server = await bareServer(...behaviours);
  const waits: number[] = [];
  const { rateLimiter, asked, pauses, timed } = recording(createRateLimiter({ perSecond }));
  const wait = async (ms: number) => void waits.push(ms);
  const { fetch, close } = createTransport({ rateLimiter, maxSockets: 1, wait });
  onTestFinished(close);
  const on = (priority: Priority) => {
    const client: ApiClientOptions = {
      apiRoot: server.root,
      fetch: ((url: string, init: object) => fetch(url, init, priority)) as never,
    };
    return new Api("123456:secret", client);
  };
  return { server, on, close, waits, asked, pauses, timed };
}

/** A rate limiter without spacing and pauses that records its calls. */
function recording(inner: RateLimiter) {
  const asked: (readonly [priority: Priority, chatId: number | string | undefined, again: boolean])[] = [];
  const pauses: number[] = [];
  const timed: boolean[] = [];
  const rateLimiter: RateLimiter = {
    ...inner,
    acquire(priority, chatId, signal, position) {
      asked.push([priority, chatId, position !== undefined]);
      return inner.acquire(priority, undefined, signal, position);
    },
    pause: (seconds) => void pauses.push(seconds),
    release(priority, ms) {
      timed.push(ms !== undefined);
      inner.release(priority, ms);
    },
  };
  return { rateLimiter, asked, pauses, timed };
}

const message = ok({ message_id: 5 });

describe("waiting for a turn", () => {
  it("is for new messages, below the replies each with its chat, and there for changed ones too", async () => {
    const { on, asked } = await priorities([message]);
    for (const priority of ["reply", "bulk"] as const) {
      const api = on(priority);
      await api.sendMessage(1, "Chào An");
      await api.copyMessage(2, 1, 5);
      await api.forwardMessage(3, 1, 5);
      await api.editMessageText(4, 5, "Chào Bình");
      await api.deleteMessage(5, 5);
    }
    const others = [1, 2, 3, undefined, undefined].map((chat) => ["bulk", chat, false]);
    expect(asked).toEqual([...Array(3).fill(["reply", undefined, false]), ...others]);
  });

  it("tells the time of what was done, not of a refusal, which takes less", async () => {
    const { on, timed } = await priorities([message, no(400, "Bad Request: chat not found"), message]);
    for (let round = 0; round < 3; round += 1)
      await on("bulk")
        .sendMessage(1, "Chào An")
        .catch(() => {});
    expect(timed).toEqual([true, false, true]);
  });

  it("is not for reading, setting, answering a tap or showing that one is typing", async () => {
    const { on, asked } = await priorities([ok(true)]);
    const api = on("bulk");
    await api.getUpdates();
    await api.getFile("a");
    await api.answerCallbackQuery("7");
    await api.setMyCommands([]);
    await api.deleteWebhook();
    await api.sendChatAction(1, "typing");
    expect(asked).toEqual([]);
  });

  it("is done by an upload without its chat, which is hidden in the stream", async () => {
    const { on, asked } = await priorities([message]);
    await on("bulk").sendPhoto(1, new InputFile(Buffer.from("x")));
    expect(asked).toEqual([["bulk", undefined, false]]);
  });

  it("ends when the transport is closed: the message was not sent", async () => {
    const { server, on, close } = await priorities([message], 1);
    await Promise.all([on("bulk").sendMessage(1, "a"), on("bulk").sendMessage(2, "a")]);
    const waiting = on("bulk").sendMessage(3, "a");
    close();
    await expect(waiting).rejects.toMatchObject({ error: { code: "ABORTED", sent: false } });
    expect(server.calls).toHaveLength(2);
  });
});

describe("a pause that Telegram asks for", () => {
  it("pauses the rate limiter, and the refused message keeps its position without a wait of its own", async () => {
    const { on, waits, asked, pauses } = await priorities([
      no(429, "Too Many Requests", { retry_after: 8 }),
      message,
    ]);
    expect(await on("reminder").sendMessage(1, "a")).toMatchObject({ message_id: 5 });
    expect(pauses).toEqual([8]);
    expect(waits).toEqual([]);
    expect(asked).toEqual([
      ["reminder", 1, false],
      ["reminder", 1, true],
    ]);
  });

  it("is left to the caller when it is longer than a chat is held for", async () => {
    const { on, pauses } = await priorities([no(429, "Too Many Requests", { retry_after: 11 })]);
    await expect(on("bulk").sendMessage(1, "a")).rejects.toMatchObject({ parameters: { retry_after: 11 } });
    expect(pauses).toEqual([11]);
  });

  it("is half a minute when a proxy names none", async () => {
    const { on, pauses } = await priorities([no(429, "Too Many Requests")]);
    await expect(on("bulk").sendMessage(1, "a")).rejects.toThrow("429");
    expect(pauses).toEqual([30]);
  });

  it("after a reply or a change pauses the lower priorities too, and the reply waits by itself", async () => {
    const { on, waits, pauses } = await priorities([
      no(429, "Too Many Requests", { retry_after: 2 }),
      message,
    ]);
    await on("reply").editMessageText(1, 5, "a");
    expect(pauses).toEqual([2]);
    expect(waits).toEqual([2_000]);
  });

  it("after a setting stops nobody: such limits are of their own", async () => {
    const { on, pauses } = await priorities([no(429, "Too Many Requests", { retry_after: 7_000 })]);
    await expect(on("reply").setMyName("VssID")).rejects.toMatchObject({ error_code: 429 });
    expect(pauses).toEqual([]);
  });
});

it("a message to many of which nobody knows whether it arrived is not sent again", async () => {
  const { server, on } = await priorities([hangUp, message]);
  await expect(on("bulk").sendMessage(1, "a")).rejects.toMatchObject({
    error: { code: "UND_ERR_SOCKET", sent: true },
  });
  expect(server.calls).toHaveLength(1);
});

it("a reply needs no connection that messages to many hold", async () => {
  const { server, on } = await priorities([silence, message]);
  const stuck = on("bulk").sendMessage(1, "a");
  stuck.catch(() => {});
  await server.seen(1);
  expect(await on("reply").sendMessage(2, "b")).toMatchObject({ message_id: 5 });
});
