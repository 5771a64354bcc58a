import { Api, type ApiClientOptions, InputFile } from "grammy";
import { describe, expect, it, onTestFinished } from "vitest";
import { createRateLimiter, type Priority, type RateLimiter } from "../../../src/delivery/rate-limiter.ts";
import { createTransport } from "../../../src/delivery/transport.ts";
import { type Behaviour, bareServer, hangUp, no, ok, silence } from "./support.ts";

/** An `Api` for each lane of one transport, and what its pace was asked. */
async function lanes(behaviours: [Behaviour, ...Behaviour[]], perSecond = 3_000) {
  const server = await bareServer(...behaviours);
  const waits: number[] = [];
  const { pace, asked, frozen, timed } = listening(createRateLimiter({ perSecond }));
  const { fetch, close } = createTransport({ pace, maxSockets: 1, wait: async (ms) => void waits.push(ms) });
  onTestFinished(close);
  const on = (lane: Priority) => {
    const client: ApiClientOptions = {
      apiRoot: server.root,
      fetch: ((url: string, init: object) => fetch(url, init, lane)) as never,
    };
    return new Api("123456:secret", client);
  };
  return { server, on, close, waits, asked, frozen, timed };
}

/** A pace that lets everybody through and notes whom, and every pause it hears of. */
function listening(pace: RateLimiter) {
  const asked: (readonly [lane: Priority, chatId: number | string | undefined, again: boolean])[] = [];
  const frozen: number[] = [];
  const timed: boolean[] = [];
  const noting: RateLimiter = {
    ...pace,
    turn(lane, chatId, signal, place) {
      asked.push([lane, chatId, place !== undefined]);
      return pace.turn(lane, undefined, signal, place);
    },
    freeze: (seconds) => void frozen.push(seconds),
    over(lane, ms) {
      timed.push(ms !== undefined);
      pace.over(lane, ms);
    },
  };
  return { pace: noting, asked, frozen, timed };
}

const message = ok({ message_id: 5 });

describe("taking turns", () => {
  it("is for new messages, in the lower lanes each with its chat, and there for changed ones too", async () => {
    const { on, asked } = await lanes([message]);
    for (const lane of ["reply", "bulk"] as const) {
      const api = on(lane);
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
    const { on, timed } = await lanes([message, no(400, "Bad Request: chat not found"), message]);
    for (let round = 0; round < 3; round += 1)
      await on("bulk")
        .sendMessage(1, "Chào An")
        .catch(() => {});
    expect(timed).toEqual([true, false, true]);
  });

  it("is not for reading, setting, answering a tap or showing that one is typing", async () => {
    const { on, asked } = await lanes([ok(true)]);
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
    const { on, asked } = await lanes([message]);
    await on("bulk").sendPhoto(1, new InputFile(Buffer.from("x")));
    expect(asked).toEqual([["bulk", undefined, false]]);
  });

  it("ends when the transport is closed: the message was not sent", async () => {
    const { server, on, close } = await lanes([message], 1);
    await Promise.all([on("bulk").sendMessage(1, "a"), on("bulk").sendMessage(2, "a")]);
    const waiting = on("bulk").sendMessage(3, "a");
    close();
    await expect(waiting).rejects.toMatchObject({ error: { code: "ABORTED", sent: false } });
    expect(server.calls).toHaveLength(2);
  });
});

describe("a pause that Telegram asks for", () => {
  it("stops the pace, and the refused message takes its old place without a wait of its own", async () => {
    const { on, waits, asked, frozen } = await lanes([
      no(429, "Too Many Requests", { retry_after: 8 }),
      message,
    ]);
    expect(await on("reminder").sendMessage(1, "a")).toMatchObject({ message_id: 5 });
    expect(frozen).toEqual([8]);
    expect(waits).toEqual([]);
    expect(asked).toEqual([
      ["reminder", 1, false],
      ["reminder", 1, true],
    ]);
  });

  it("is told to who sends when it is longer than a chat is held for", async () => {
    const { on, frozen } = await lanes([no(429, "Too Many Requests", { retry_after: 11 })]);
    await expect(on("bulk").sendMessage(1, "a")).rejects.toMatchObject({ parameters: { retry_after: 11 } });
    expect(frozen).toEqual([11]);
  });

  it("is half a minute when a proxy names none", async () => {
    const { on, frozen } = await lanes([no(429, "Too Many Requests")]);
    await expect(on("bulk").sendMessage(1, "a")).rejects.toThrow("429");
    expect(frozen).toEqual([30]);
  });

  it("after a reply or a change stops the lower lanes too, and the reply waits by itself", async () => {
    const { on, waits, frozen } = await lanes([no(429, "Too Many Requests", { retry_after: 2 }), message]);
    await on("reply").editMessageText(1, 5, "a");
    expect(frozen).toEqual([2]);
    expect(waits).toEqual([2_000]);
  });

  it("after a setting stops nobody: such limits are of their own", async () => {
    const { on, frozen } = await lanes([no(429, "Too Many Requests", { retry_after: 7_000 })]);
    await expect(on("reply").setMyName("VssID")).rejects.toMatchObject({ error_code: 429 });
    expect(frozen).toEqual([]);
  });
});

it("a message to many of which nobody knows whether it arrived is not sent again", async () => {
  const { server, on } = await lanes([hangUp, message]);
  await expect(on("bulk").sendMessage(1, "a")).rejects.toMatchObject({
    error: { code: "UND_ERR_SOCKET", sent: true },
  });
  expect(server.calls).toHaveLength(1);
});

it("a reply needs no connection that messages to many hold", async () => {
  const { server, on } = await lanes([silence, message]);
  const stuck = on("bulk").sendMessage(1, "a");
  stuck.catch(() => {});
  await server.seen(1);
  expect(await on("reply").sendMessage(2, "b")).toMatchObject({ message_id: 5 });
});
