import { once } from "node:events";
import { createReadStream } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { Api, Bot, GrammyError, HttpError, InputFile } from "grammy";
import { describe, expect, it, onTestFinished } from "vitest";
import { createTransport, type TransportOptions } from "../../../src/delivery/transport.ts";
import { type Behaviour, bareServer, hangUp, no, ok, silence } from "./support.ts";

const token = "123456:the-secret-part";

/** An `Api` of grammY's on our transport, and a server that behaves as told. */
async function calling(behaviours: [Behaviour, ...Behaviour[]], options: TransportOptions = {}) {
  const server = await bareServer(...behaviours);
  const waits: number[] = [];
  const transport = createTransport({ wait: async (ms) => void waits.push(ms), ...options });
  onTestFinished(transport.close);
  const api = new Api(token, { apiRoot: server.root, fetch: transport.fetch });
  return { server, api, waits, transport };
}

const troubled =
  (status: number): Behaviour =>
  (answer) =>
    void answer.writeHead(status, { "content-type": "text/html" }).end("<html>Xin chào</html>");

const cutShort: Behaviour = (answer) => {
  answer.writeHead(200, { "content-length": "100" });
  answer.write('{"ok":true,', () => answer.socket?.destroy());
};

describe("a call", () => {
  it("carries its JSON and brings Telegram's answer back", async () => {
    const { server, api } = await calling([ok({ message_id: 5, text: "Chào An" })]);
    expect(await api.sendMessage(1, "Chào An")).toEqual({ message_id: 5, text: "Chào An" });
    const [call] = server.calls;
    expect(call?.headers["content-type"]).toBe("application/json");
    expect(call?.headers["content-length"]).toBe(String(call?.body.length));
    expect(server.payloads()).toEqual([{ chat_id: 1, text: "Chào An" }]);
  });

  it("brings a refusal back as grammY's own error", async () => {
    const { api } = await calling([no(403, "Forbidden: bot was blocked by the user")]);
    const error = await api.sendMessage(1, "a").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GrammyError);
    expect(error).toMatchObject({ error_code: 403, description: "Forbidden: bot was blocked by the user" });
  });

  it("keeps its connection for the next one", async () => {
    const { server, api } = await calling([ok(true)]);
    for (let round = 0; round < 3; round += 1) await api.sendChatAction(1, "typing");
    expect(new Set(server.calls.map(({ from }) => from)).size).toBe(1);
  });

  it("uses no more connections than it may", async () => {
    const { server, api } = await calling([ok(true)], { maxSockets: 2 });
    await Promise.all(Array.from({ length: 8 }, () => api.sendChatAction(1, "typing")));
    expect(new Set(server.calls.map(({ from }) => from)).size).toBe(2);
  });

  it("goes the same way when a conversation makes it", async () => {
    const { server, transport } = await calling([ok({ message_id: 1 })]);
    const bot = new Bot(token, { client: { apiRoot: server.root, fetch: transport.fetch } });
    // What @grammyjs/conversations does: a new Api from the options, without the bot's transformers.
    await new Api(bot.token, bot.api.options).sendMessage(1, "a");
    expect(server.calls).toHaveLength(1);
  });
});

describe("an upload", () => {
  it("is streamed whole", async () => {
    const { server, api } = await calling([ok({ message_id: 1 })]);
    const size = 300_000;
    await api.sendDocument(1, new InputFile(Buffer.alloc(size, "x"), "sheet.pdf"), { caption: "Tờ khai" });
    const [call] = server.calls;
    expect(call?.headers["content-type"]).toContain("multipart/form-data; boundary=");
    expect(call?.headers["transfer-encoding"]).toBe("chunked");
    expect(call?.body.toString()).toContain("Tờ khai");
    expect(call?.body.length).toBeGreaterThan(size);
  });

  it.each([
    ["a busy Telegram", no(429, "Too Many Requests", { retry_after: 1 })],
    ["a server in trouble", troubled(502)],
    ["no answer", hangUp],
  ])("is not repeated after %s, as its stream is used up", async (_, behaviour) => {
    const { server, api } = await calling([behaviour, ok({ message_id: 1 })]);
    await expect(api.sendPhoto(1, new InputFile(Buffer.from("x")))).rejects.toThrow();
    expect(server.calls).toHaveLength(1);
  });

  it("fails when its file cannot be read", async () => {
    const { api } = await calling([ok({ message_id: 1 })]);
    const file = new InputFile(() => createReadStream("no-such-file"));
    await expect(api.sendDocument(1, file)).rejects.toBeInstanceOf(HttpError);
  });
});

describe("a message", () => {
  it("is repeated after the pause Telegram asks for, as it was not accepted", async () => {
    const { server, api, waits } = await calling([
      no(429, "Too Many Requests", { retry_after: 2 }),
      ok({ message_id: 1 }),
    ]);
    await api.sendMessage(1, "a");
    expect(server.calls).toHaveLength(2);
    expect(waits).toEqual([2_000]);
  });

  it("is not held back for a long pause, nor tried more than three times", async () => {
    const long = await calling([no(429, "Too Many Requests", { retry_after: 6 })]);
    await expect(long.api.sendMessage(1, "a")).rejects.toMatchObject({ parameters: { retry_after: 6 } });
    expect(long.server.calls).toHaveLength(1);

    const stubborn = await calling([no(429, "Too Many Requests", { retry_after: 1 })]);
    await expect(stubborn.api.sendMessage(1, "a")).rejects.toMatchObject({ error_code: 429 });
    expect(stubborn.server.calls).toHaveLength(3);
    expect(stubborn.waits).toEqual([1_000, 1_000]);
  });

  it.each([
    ["its answer is lost", hangUp],
    ["its answer is cut short", cutShort],
    ["a proxy answers 502", troubled(502)],
    ["a proxy answers 504", troubled(504)],
    ["Telegram itself answers 500", no(500, "Internal Server Error")],
  ])("is never sent twice when %s, as it may have been accepted", async (_, behaviour) => {
    const { server, api } = await calling([behaviour, ok({ message_id: 1 })]);
    await expect(api.sendMessage(1, "a")).rejects.toThrow();
    expect(server.calls).toHaveLength(1);
  });

  it("is repeated when the connection is refused, as nothing was sent", async () => {
    const { transport, waits } = await calling([ok(true)]);
    const api = new Api(token, { apiRoot: await closedRoot(), fetch: transport.fetch });
    const error = await api.sendMessage(1, "a").catch((reason: unknown) => reason);
    expect(waits).toEqual([200, 800]);
    expect(error).toMatchObject({ error: { method: "sendMessage", code: "ECONNREFUSED", sent: false } });
  });
});

describe("a call that is safe twice", () => {
  it.each([
    ["its answer is lost", hangUp],
    ["its answer is cut short", cutShort],
    ["a proxy answers 502", troubled(502)],
    ["a proxy answers 503", troubled(503)],
    ["a proxy answers 504", troubled(504)],
  ])("is repeated at once when %s", async (_, behaviour) => {
    const { server, api, waits } = await calling([behaviour, behaviour, ok(true)]);
    expect(await api.answerCallbackQuery("7")).toBe(true);
    expect(server.calls).toHaveLength(3);
    expect(waits).toEqual([200, 800]);
  });

  it("is given up after two more tries", async () => {
    const { server, api } = await calling([troubled(502)]);
    await expect(api.getMe()).rejects.toBeInstanceOf(HttpError);
    expect(server.calls).toHaveLength(3);
  });
});

describe("a call that takes too long", () => {
  it("fails after its time, and is not repeated", async () => {
    const { server, api } = await calling([silence], { timeoutMs: 250 });
    await expect(api.getMe()).rejects.toMatchObject({ error: { code: "ETIMEDOUT", method: "getMe" } });
    expect(server.calls).toHaveLength(1);
  });

  it("ends at once when its caller gives up, also between two tries", async () => {
    const waiting = await calling([silence]);
    const first = new AbortController();
    const second = new AbortController();
    // grammY's types name a signal class of its own; it takes Node's as well.
    const [firstSignal, secondSignal] = [first.signal as never, second.signal as never];
    const poll = waiting.api.getUpdates({ timeout: 30 }, firstSignal);
    await waiting.server.seen(1);
    first.abort();
    await expect(poll).rejects.toMatchObject({ error: { code: "ABORTED" } });

    const pausing = await calling([troubled(502)], { wait: async () => second.abort() });
    await expect(pausing.api.getMe(secondSignal)).rejects.toMatchObject({ error: { code: "ABORTED" } });
    expect(pausing.server.calls).toHaveLength(1);

    const early = await calling([ok(true)]);
    await expect(early.api.getMe(secondSignal)).rejects.toMatchObject({ error: { code: "ABORTED" } });
    expect(early.server.calls).toHaveLength(0);
  });
});

describe("an error of the transport", () => {
  it.each([
    ["no answer", hangUp],
    ["a page instead of an answer", troubled(502)],
    ["an answer that is cut short", cutShort],
  ])("after %s tells the method and a code, never the token nor what was said", async (_, behaviour) => {
    const { api } = await calling([behaviour], { pausesMs: [] });
    const error = (await api.sendMessage(1, "Số của tôi").catch((reason: unknown) => reason)) as HttpError;
    const told = (value: unknown) =>
      JSON.stringify(value, (_key, inner: unknown) =>
        inner instanceof Error
          ? { ...inner, name: inner.name, message: inner.message, stack: inner.stack, cause: inner.cause }
          : inner,
      );
    expect(told(error)).toContain("sendMessage");
    expect(told(error)).not.toMatch(/the-secret-part|Số của tôi|Xin chào|html/);
  });

  it("does not tell the token when the address is no address", async () => {
    const { fetch, close } = createTransport({ pausesMs: [] });
    onTestFinished(close);
    const error = await fetch(`nowhere/bot${token}/getMe`).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ method: "getMe", code: "ERR_INVALID_URL", sent: false });
    expect(JSON.stringify({ ...(error as Error), text: String(error) })).not.toContain("secret");
  });
});

/** An address at which nobody listens any more. */
async function closedRoot(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}`;
}
