import { request } from "node:http";
import { expect, test } from "vitest";
import { call, type Envelope, simulator } from "../support.ts";

async function withAn() {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  await an.says("/start");
  const post = (method: string, body: string | FormData | URLSearchParams, type?: string) =>
    fetch(`${sim.url}/bot${sim.token}/${method}`, {
      method: "POST",
      body,
      ...(type !== undefined && { headers: { "content-type": type } }),
    }).then((response) => response.json() as Promise<Envelope>);
  return { sim, an, post };
}

test("a call can come as a query, a form or JSON", async () => {
  const { sim, an, post } = await withAn();
  await fetch(`${sim.url}/bot${sim.token}/sendMessage?chat_id=${an.id}&text=query`);
  await post(
    "sendMessage",
    new URLSearchParams({ chat_id: String(an.id), text: "form", protect_content: "true" }),
  );
  const parts = new FormData();
  parts.set("chat_id", String(an.id));
  parts.set("text", "parts");
  parts.set("reply_markup", JSON.stringify({ inline_keyboard: [[{ text: "b", callback_data: "x" }]] }));
  await post("SendMessage", parts);
  await post("sendMessage", JSON.stringify({ chat_id: an.id, text: "json" }), "application/json");
  expect(an.chat.slice(1).map(({ text }) => text)).toEqual(["query", "form", "parts", "json"]);
  expect(an.chat[3]?.inlineKeyboard).toEqual([[{ text: "b", callback_data: "x" }]]);
  expect(sim.calls.every(({ method }) => method === "sendMessage")).toBe(true);
});

test("a file part named like the parameter is the file", async () => {
  const { an, post } = await withAn();
  const parts = new FormData();
  parts.set("chat_id", String(an.id));
  parts.set("document", new Blob(["hello"]), "hello.txt");
  expect(await post("sendDocument", parts)).toMatchObject({
    ok: true,
    result: { document: { file_name: "hello.txt", file_size: 5 } },
  });
});

test.each([
  ["[1]", "application/json", "the request body must be a JSON object"],
  ["{", "application/json", "can't parse request body as JSON"],
  ["x", "multipart/form-data; boundary=y", "can't parse request body as multipart/form-data"],
])("the body %s as %s is refused", async (body, type, reason) => {
  const { post } = await withAn();
  expect((await post("sendMessage", body, type)).description).toBe(`Bad Request: ${reason}`);
});

test("a wrong token is unauthorized, a malformed one and an unknown method are not found", async () => {
  const { sim } = await withAn();
  const get = async (path: string) => {
    const response = await fetch(`${sim.url}${path}`);
    return [response.status, ((await response.json()) as Envelope).description];
  };
  expect(await get("/bot1:wrong/getMe")).toEqual([401, "Unauthorized"]);
  expect(await get("/botwrong/getMe")).toEqual([404, "Not Found"]);
  expect(await get(`/bot${sim.token}/getYou`)).toEqual([404, "Not Found: method not found"]);
  expect(await get(`/file/bot${sim.token}/photos/none.jpg`)).toEqual([404, "Not Found"]);
  expect(sim.refused.map(({ method }) => method)).toEqual(["getYou"]);
});

test("a bot tells about itself, per language", async () => {
  const { sim, an } = await withAn();
  expect((await call(sim, "getMe")).result).toMatchObject({ id: 1_000_000_001, is_bot: true });
  await call(sim, "setMyCommands", { commands: [{ command: "help", description: "Help" }] });
  await call(sim, "setMyCommands", {
    commands: [{ command: "help", description: "Trợ giúp" }],
    language_code: "vi",
  });
  const commands = async (params = {}) => (await call(sim, "getMyCommands", params)).result;
  expect(await commands()).toEqual([{ command: "help", description: "Help" }]);
  expect(await commands({ language_code: "vi" })).toEqual([{ command: "help", description: "Trợ giúp" }]);
  await call(sim, "deleteMyCommands", { language_code: "vi" });
  expect(await commands({ language_code: "vi" })).toEqual([]);
  await call(sim, "setMyDescription", { description: "What this is" });
  await call(sim, "setMyShortDescription", { short_description: "Short" });
  await call(sim, "setMyName", { name: "Guide" });
  expect((await call(sim, "getMyDescription", { language_code: "vi" })).result.description).toBe(
    "What this is",
  );
  expect((await call(sim, "getMyShortDescription")).result.short_description).toBe("Short");
  expect((await call(sim, "getMyName")).result.name).toBe("Guide");
  await call(sim, "setChatMenuButton", { menu_button: { type: "commands" } });
  expect((await call(sim, "getChatMenuButton", { chat_id: an.id })).result).toEqual({ type: "commands" });
  expect((await call(sim, "getChat", { chat_id: an.id })).result).toMatchObject({
    id: an.id,
    type: "private",
  });
  expect((await call(sim, "logOut")).result).toBe(true);
});

test("messages can be copied, forwarded, pinned, reacted to and taken away", async () => {
  const { sim, an } = await withAn();
  const about = { chat_id: an.id, message_id: an.chat[0]?.id };
  const copy = await call(sim, "copyMessage", { ...about, from_chat_id: an.id });
  expect(copy.result).toEqual({ message_id: an.chat[1]?.id });
  await call(sim, "forwardMessage", { ...about, from_chat_id: an.id });
  await call(sim, "setMessageReaction", { ...about, reaction: [{ type: "emoji", emoji: "👍" }] });
  await call(sim, "pinChatMessage", { chat_id: an.id, message_id: copy.result.message_id });
  expect(an.chat[1]?.pinned).toBe(true);
  await call(sim, "unpinChatMessage", { chat_id: an.id });
  await call(sim, "pinChatMessage", about);
  await call(sim, "unpinAllChatMessages", { chat_id: an.id });
  expect(an.chat.some(({ pinned }) => pinned)).toBe(false);
  await call(sim, "deleteMessages", { chat_id: an.id, message_ids: [an.chat[0]?.id, an.chat[1]?.id, 999] });
  expect(an.chat.map(({ text, deleted }) => [text, deleted])).toEqual([
    ["/start", true],
    ["/start", true],
    ["/start", undefined],
  ]);
  expect(sim.refused).toEqual([]);
});

test("a body beyond what Telegram takes is turned away", async () => {
  const { sim } = await withAn();
  const status = await new Promise((resolve) => {
    const sent = request(`${sim.url}/bot${sim.token}/sendDocument`, { method: "POST" }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.end(Buffer.alloc(52 * 1024 * 1024));
  });
  expect(status).toBe(413);
});

test("the records of calls and messages stay bounded", async () => {
  const sim = await simulator({ recordCalls: 10, keepMessages: 5 });
  const an = sim.person({ firstName: "An" });
  for (let i = 0; i < 30; i++) await an.says(`message ${i}`);
  for (let i = 0; i < 30; i++) await call(sim, "getMe");
  expect(an.chat.map(({ text }) => text)).toEqual([25, 26, 27, 28, 29].map((i) => `message ${i}`));
  expect(sim.calls.length).toBeLessThanOrEqual(20);
  expect(an.transcript().split("\n").length).toBeLessThanOrEqual(20);
});

test("no call is kept where none is to be", async () => {
  const sim = await simulator({ recordCalls: 0 });
  await call(sim, "getMe");
  await call(sim, "sendNothing");
  expect([sim.calls, sim.refused]).toEqual([[], []]);
});
