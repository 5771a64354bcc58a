import { expect, test } from "vitest";
import { call, simulator } from "./support.ts";

async function withAn(options: Parameters<typeof simulator>[0] = {}) {
  const sim = await simulator(options);
  const an = sim.person({ firstName: "An" });
  await an.says("/start");
  const send = (text: string, chat_id = an.id) => call(sim, "sendMessage", { chat_id, text });
  const fromBot = () => an.chat.filter(({ from }) => from === "bot").map(({ text }) => text);
  return { sim, an, send, fromBot };
}

test("a 429 tells how long to wait, in body and header, and then passes", async () => {
  const { sim, an } = await withAn();
  sim.faults.add({ method: "sendMessage", fault: { kind: "too-many-requests", retryAfter: 3 } });
  const post = () =>
    fetch(`${sim.url}/bot${sim.token}/sendMessage?chat_id=${an.id}&text=x`, { method: "POST" });
  const refused = await post();
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("3");
  expect(await refused.json()).toEqual({
    ok: false,
    error_code: 429,
    description: "Too Many Requests: retry after 3",
    parameters: { retry_after: 3 },
  });
  expect((await post()).status).toBe(200);
});

test("a fault strikes the calls of its method and chat, after some, so many times", async () => {
  const { sim, an, send, fromBot } = await withAn();
  const binh = sim.person({ firstName: "Bình" });
  await binh.says("/start");
  const rule = sim.faults.add({
    method: ["sendMessage", "sendPhoto"],
    chat: an.id,
    after: 1,
    times: 2,
    fault: { kind: "server-error", code: 502 },
  });
  expect((await send("1")).ok).toBe(true);
  expect((await send("for Bình", binh.id)).ok).toBe(true);
  expect((await call(sim, "sendChatAction", { chat_id: an.id, action: "typing" })).ok).toBe(true);
  expect(await send("2")).toEqual({ ok: false, error_code: 502, description: "Bad Gateway" });
  expect((await send("3")).error_code).toBe(502);
  expect((await send("4")).ok).toBe(true);
  expect(rule.hits()).toBe(2);
  expect(fromBot()).toEqual(["1", "4"]);
});

test("a dropped connection leaves nothing, a lost answer leaves the message", async () => {
  const { sim, send, fromBot } = await withAn();
  sim.faults.add({ method: "sendMessage", fault: { kind: "dropped" } });
  await expect(send("dropped")).rejects.toThrow("fetch failed");
  sim.faults.add({ method: "sendMessage", fault: { kind: "answer-lost" } });
  await expect(send("accepted")).rejects.toThrow("fetch failed");
  expect(fromBot()).toEqual(["accepted"]);
});

test("a held call waits until it is let go", async () => {
  const { sim, send, fromBot } = await withAn();
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  const rule = sim.faults.add({ method: "sendMessage", fault: { kind: "held", until } });
  const held = send("held");
  await send("free");
  expect(rule.hits()).toBe(1);
  expect(fromBot()).toEqual(["free"]);
  release();
  expect((await held).ok).toBe(true);
  expect(fromBot()).toEqual(["free", "held"]);
});

test("any other answer can be scripted, and rules can be taken back", async () => {
  const { sim, send } = await withAn();
  const fault = {
    kind: "refused",
    code: 403,
    description: "Forbidden: bot can't send messages to the user",
  } as const;
  const rule = sim.faults.add({ fault, times: Number.POSITIVE_INFINITY });
  expect((await send("x")).description).toBe(fault.description);
  rule.remove();
  expect((await send("x")).ok).toBe(true);
  sim.faults.add({ fault, times: 9 });
  sim.faults.clear();
  expect((await send("x")).ok).toBe(true);
  expect(sim.refused).toEqual([]);
});

test("polling goes on unless it is named", async () => {
  const { sim } = await withAn();
  sim.faults.add({ fault: { kind: "server-error" } });
  expect((await call(sim, "getUpdates")).ok).toBe(true);
  sim.faults.add({ method: "getUpdates", fault: { kind: "server-error" } });
  expect((await call(sim, "getUpdates")).description).toBe("Internal Server Error");
});

test("the rate limit lets a burst pass and refills with the clock", async () => {
  let now = new Date("2026-03-02T08:00:00Z");
  const { sim, send } = await withAn({ now: () => now });
  sim.faults.rateLimit({ perSecond: 2, burst: 3, retryAfter: 5 });
  for (let i = 0; i < 3; i++) expect((await send("x")).ok).toBe(true);
  expect((await send("x")).parameters).toEqual({ retry_after: 5 });
  expect((await call(sim, "getMe")).ok).toBe(true);
  now = new Date(now.getTime() + 500);
  expect((await send("x")).ok).toBe(true);
  expect((await send("x")).error_code).toBe(429);
  sim.faults.rateLimit();
  expect((await send("x")).ok).toBe(true);
});

test("blocking and unblocking reach the bot as changes of its membership", async () => {
  const { an } = await withAn();
  const blocked = await an.blocks();
  expect(blocked.my_chat_member).toMatchObject({
    old_chat_member: { status: "member" },
    new_chat_member: { status: "kicked" },
  });
  const unblocked = await an.unblocks();
  expect(unblocked.my_chat_member?.new_chat_member.status).toBe("member");
});

test("a file download can break in the middle", async () => {
  const { sim, an } = await withAn();
  const sent = await an.sendsDocument(new Uint8Array(100_000), {
    fileName: "a.bin",
    mimeType: "application/x-a",
  });
  const { result } = await call(sim, "getFile", { file_id: sent.message?.document?.file_id });
  const download = async () =>
    (await fetch(`${sim.url}/file/bot${sim.token}/${result.file_path}`)).arrayBuffer();
  sim.faults.add({ method: "file", fault: { kind: "answer-lost" } });
  await expect(download()).rejects.toThrow();
  expect((await download()).byteLength).toBe(100_000);
});
