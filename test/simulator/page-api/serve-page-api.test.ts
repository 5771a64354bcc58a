import { expect, test } from "vitest";
import type { Simulator } from "../../../simulator/start-simulator.ts";
import { call, png, simulator, updates } from "../support.ts";

type Event = { readonly name: string; readonly data: Record<string, unknown> };

/** Posts as the page does. */
function post(
  sim: Simulator,
  path: string,
  body: object | Uint8Array<ArrayBuffer>,
  type = "application/json",
) {
  const bytes = body instanceof Uint8Array ? body : JSON.stringify(body);
  return fetch(`${sim.url}/api/${path}`, { method: "POST", headers: { "content-type": type }, body: bytes });
}

const get = async (sim: Simulator, path: string) => (await fetch(`${sim.url}/api/${path}`)).json();

/** Follows a person's events; `next` gives the next one of a name. */
async function follow(sim: Simulator, personId: number) {
  const response = await fetch(`${sim.url}/api/chats/${personId}/events`);
  expect(response.headers.get("content-type")).toMatch("text/event-stream");
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const events: Event[] = [];
  let rest = "";
  const next = async (name: string): Promise<Event["data"]> => {
    for (;;) {
      const index = events.findIndex((event) => event.name === name);
      const found = events[index];
      if (found !== undefined) {
        events.splice(0, index + 1);
        return found.data;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error(`The stream ended before ${name}`);
      const blocks = (rest + Buffer.from(value).toString()).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const [, event = "", data = "{}"] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
        events.push({ name: event, data: JSON.parse(data) });
      }
    }
  };
  return { next, stop: () => reader.cancel() };
}

test("people are added and listed, with what they have not read", async () => {
  const sim = await simulator();
  const added = await post(sim, "people", { firstName: "An", lastName: "Trần", languageCode: "en" });
  expect(added.status).toBe(201);
  const an = (await added.json()) as { id: number };
  await post(sim, `chats/${an.id}/text`, { text: "/start" });
  await call(sim, "sendMessage", { chat_id: an.id, text: "hello" });
  const described = { id: an.id, firstName: "An", lastName: "Trần", languageCode: "en", blocked: false };
  expect(await get(sim, "people")).toEqual([{ ...described, unread: 1 }]);
  const page = await follow(sim, an.id);
  await page.next("snapshot");
  await call(sim, "sendMessage", { chat_id: an.id, text: "read at once" });
  expect(await get(sim, "people")).toEqual([{ ...described, unread: 0 }]);
  await page.stop();
});

test("a chat is followed from a snapshot on", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  await an.says("/start");
  const send = (params: object) => call(sim, "sendMessage", { chat_id: an.id, text: "x", ...params });
  const page = await follow(sim, an.id);
  expect(await page.next("snapshot")).toEqual({
    blocked: false,
    pinned: null,
    messages: [{ id: 1, from: "person", date: expect.stringMatching(/Z$/), html: "/start", text: "/start" }],
  });
  const rows = [
    [{ text: "A", callback_data: "a", style: "primary" }],
    [
      { text: "U", url: "https://example.org" },
      { text: "C", copy_text: { text: "1" } },
      { text: "S", switch_inline_query: "" },
    ],
  ];
  const { result } = await send({
    text: "<b>1 &lt; 2</b>",
    parse_mode: "HTML",
    reply_markup: { inline_keyboard: rows },
  });
  expect(await page.next("message")).toMatchObject({
    id: result.message_id,
    from: "bot",
    html: "<b>1 &lt; 2</b>",
    text: "1 < 2",
    inlineKeyboard: [
      [{ text: "A", kind: "callback", style: "primary" }],
      [
        { text: "U", kind: "url", url: "https://example.org" },
        { text: "C", kind: "copy", copyText: "1" },
        { text: "S", kind: "other" },
      ],
    ],
  });
  const keyboard = [[{ text: "Share", request_contact: true }, "Skip"]];
  await send({ reply_markup: { keyboard, one_time_keyboard: true, input_field_placeholder: "?" } });
  expect((await page.next("message"))["replyKeyboard"]).toEqual({
    rows: [[{ text: "Share", requestContact: true }, { text: "Skip" }]],
    oneTime: true,
    placeholder: "?",
  });
  await send({ reply_markup: { remove_keyboard: true } });
  expect((await page.next("message"))["replyKeyboard"]).toBeNull();

  const about = { chat_id: an.id, message_id: result.message_id };
  await call(sim, "sendChatAction", { chat_id: an.id, action: "typing" });
  expect(await page.next("action")).toEqual({ action: "typing" });
  await call(sim, "pinChatMessage", about);
  expect(await page.next("pinned")).toEqual({ id: result.message_id });
  await call(sim, "editMessageText", { ...about, text: "new" });
  expect(await page.next("edited")).toMatchObject({ text: "new", edited: true, pinned: true });
  await call(sim, "deleteMessage", about);
  expect(await page.next("deleted")).toEqual({ id: result.message_id });
  expect(await page.next("pinned")).toEqual({ id: null });
  await page.stop();
});

test("a press on the page reaches the bot, and its answer comes back as a toast", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  const update = await an.says("/start");
  const inline_keyboard = [
    [
      { text: "A", callback_data: "a" },
      { text: "B", callback_data: "b" },
    ],
  ];
  const sent = await call(sim, "sendMessage", {
    chat_id: an.id,
    text: "x",
    reply_markup: { inline_keyboard },
  });
  const page = await follow(sim, an.id);
  const place = { messageId: sent.result.message_id, row: 0, column: 1 };
  expect((await post(sim, `chats/${an.id}/press`, place)).status).toBe(200);
  const [pressed] = await updates(sim, update.update_id + 1);
  const query = pressed?.["callback_query"] as { id: string; data: string };
  expect(query.data).toBe("b");
  await call(sim, "answerCallbackQuery", { callback_query_id: query.id, text: "Saved" });
  expect(await page.next("toast")).toEqual({ text: "Saved", alert: false });
  expect((await post(sim, `chats/${an.id}/press`, { ...place, column: 2 })).status).toBe(400);
  await page.stop();
});

test("whatever a person does on the page happens in the chat", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  const does = async (action: string, body: object | Uint8Array<ArrayBuffer>, type?: string) =>
    (await post(sim, `chats/${an.id}/${action}`, body, type)).status;
  await does("text", { text: "first" });
  await does("text", { text: "answer", replyTo: an.chat[0]?.id });
  await call(sim, "sendMessage", {
    chat_id: an.id,
    text: "?",
    reply_markup: { keyboard: [[{ text: "Share", request_contact: true }, "Skip"]] },
  });
  const messageId = an.chat[2]?.id;
  await does("reply-button", { messageId, row: 0, column: 1 });
  await does("reply-button", { messageId, row: 0, column: 0 });
  await does("contact", {});
  await does("photo?caption=me&album=7", png(10, 20), "image/png");
  await does("document?name=a.pdf", new Uint8Array(3), "application/pdf");
  await does("edit", { messageId: an.chat[1]?.id, text: "changed" });
  await does("delete", { messageId: an.chat[0]?.id });
  await does("block", { blocked: true });
  expect(await get(sim, "people")).toMatchObject([{ blocked: true }]);
  expect(`\n${an.transcript()}`).toBe(`
👤 first
👤 answer
🤖 ?
   ⌨ [Share ⇒ contact] [Skip]
👤 Skip
👤 📱 An 84912345678
👤 📱 An 84912345678
👤 🖼 me
👤 📄 a.pdf
👤✏️ changed
👤🗑 first
👤 (blocks the bot)`);
  expect(an.chat[6]?.album).toBe("7");
  expect(await does("dance", {})).toBe(400);
  expect(await does("text", { text: "" })).toBe(400);
  expect((await post(sim, "chats/5/text", { text: "x" })).status).toBe(404);
});

test("files are served as what they are, but never as a page", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  await an.sendsPhoto(png(10, 20));
  await an.sendsDocument(Buffer.from("<script>"), { fileName: "x.html", mimeType: "text/html" });
  const page = await follow(sim, an.id);
  const { messages } = (await page.next("snapshot")) as {
    messages: [{ photo: string }, { document: { url: string; name: string; size: number } }];
  };
  const photo = await fetch(`${sim.url}${messages[0].photo}`);
  expect(photo.headers.get("content-type")).toBe("image/png");
  expect(messages[1].document).toMatchObject({ name: "x.html", size: 8 });
  const document = await fetch(`${sim.url}${messages[1].document.url}`);
  expect(document.headers.get("content-type")).toBe("application/octet-stream");
  expect(document.headers.get("content-disposition")).toBe("attachment");
  expect((await fetch(`${sim.url}/api/files/none`)).status).toBe(404);
  await page.stop();
});

test("the bot's name and commands are shown in the person's language", async () => {
  const sim = await simulator({ bot: { firstName: "Guide", username: "guide_bot" } });
  await call(sim, "setMyCommands", { commands: [{ command: "help", description: "Help" }] });
  await call(sim, "setMyCommands", {
    commands: [{ command: "help", description: "Trợ giúp" }],
    language_code: "vi",
  });
  const bot = { firstName: "Guide", username: "guide_bot" };
  expect(await get(sim, "bot?language=vi")).toEqual({
    ...bot,
    commands: [{ command: "help", description: "Trợ giúp" }],
  });
  expect(await get(sim, "bot?language=fr")).toEqual({
    ...bot,
    commands: [{ command: "help", description: "Help" }],
  });
});

test("of several pinned messages the page shows the one pinned last, also when it is opened later", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  await an.says("/start");
  const first = (await call(sim, "sendMessage", { chat_id: an.id, text: "first" })).result.message_id;
  const second = (await call(sim, "sendMessage", { chat_id: an.id, text: "second" })).result.message_id;
  for (const message_id of [second, first]) await call(sim, "pinChatMessage", { chat_id: an.id, message_id });
  const page = await follow(sim, an.id);
  expect((await page.next("snapshot"))["pinned"]).toBe(first);
  await call(sim, "unpinChatMessage", { chat_id: an.id });
  expect(await page.next("pinned")).toEqual({ id: second });
  await page.stop();
});
