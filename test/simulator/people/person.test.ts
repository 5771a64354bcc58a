import { expect, test } from "vitest";
import { call, png, simulator, updates } from "../support.ts";

async function withAn() {
  const sim = await simulator();
  const an = sim.person({ firstName: "An", lastName: "Trần", username: "an_tran" });
  await an.says("/start");
  const send = async (text: string, more: object = {}) =>
    (await call(sim, "sendMessage", { chat_id: an.id, text, ...more })).result.message_id as number;
  return { sim, an, send };
}

const inline = (...rows: object[][]) => ({ reply_markup: { inline_keyboard: rows } });

test("a command is marked, and the person is described as Telegram describes people", async () => {
  const { sim, an } = await withAn();
  const [start] = await updates(sim);
  expect(start?.["message"]).toMatchObject({
    text: "/start",
    entities: [{ type: "bot_command", offset: 0, length: 6 }],
    from: {
      id: an.id,
      is_bot: false,
      first_name: "An",
      last_name: "Trần",
      username: "an_tran",
      language_code: "vi",
    },
    chat: { id: an.id, type: "private", first_name: "An" },
  });
});

test("a tap presses the newest button of that label", async () => {
  const { an, send } = await withAn();
  await send("old", inline([{ text: "Next", callback_data: "old" }]));
  const newest = await send(
    "new",
    inline([
      { text: "Next", callback_data: "new" },
      { text: "Back", callback_data: "b" },
    ]),
  );
  const { callback_query } = await an.taps("Next");
  expect(callback_query).toMatchObject({ data: "new", message: { message_id: newest, text: "new" } });
  expect((await an.taps({ data: "old" })).callback_query?.data).toBe("old");
  expect((await an.taps(/^Ba/)).callback_query?.data).toBe("b");
  expect(() => an.taps("Nothing")).toThrow(
    /An sees no button with label Nothing[\s\S]*🤖 new\n {3}\[Next\] \[Back\]/,
  );
});

test("an old button can be pressed after its message was changed or deleted", async () => {
  const { sim, an, send } = await withAn();
  const id = await send("x", inline([{ text: "b", callback_data: "x" }]));
  await call(sim, "deleteMessage", { chat_id: an.id, message_id: id });
  expect(() => an.taps("b")).toThrow("no button");
  const { callback_query } = await an.pressesOld(id, "x");
  expect(callback_query).toMatchObject({ data: "x", message: { message_id: id, date: 0 } });
});

test("a keyboard under the input field sends its label or the own contact", async () => {
  const { an, send } = await withAn();
  const keyboard = [[{ text: "Share", request_contact: true }], ["Skip"]];
  await send("?", { reply_markup: { keyboard, one_time_keyboard: true } });
  expect((await an.taps("Skip")).message?.text).toBe("Skip");
  expect((await an.taps("Share")).message?.contact).toEqual({
    phone_number: "84912345678",
    first_name: "An",
    user_id: an.id,
  });
  await send("done", { reply_markup: { remove_keyboard: true } });
  expect(() => an.taps("Skip")).toThrow("no button");
});

test("copy buttons copy and links send nothing", async () => {
  const { an, send } = await withAn();
  await send(
    "x",
    inline([
      { text: "ID", copy_text: { text: "001" } },
      { text: "Site", url: "https://example.org" },
    ]),
  );
  expect(an.copies("ID")).toBe("001");
  expect(() => an.copies("Site")).toThrow("copies nothing");
  expect(() => an.taps("Site")).toThrow("sends nothing to the bot");
});

test("seeing moves forward: each message is seen once, in order", async () => {
  const { sim, an, send } = await withAn();
  const id = await send("one");
  await send("two");
  await send("three");
  expect((await an.sees("one")).id).toBe(id);
  await an.sees(/^three$/);
  await expect(an.sees("two", { withinMs: 5 })).rejects.toThrow("did not see two");
  const edited = an.sees("two");
  await call(sim, "editMessageText", { chat_id: an.id, message_id: id, text: "two" });
  expect((await edited).editedAt).toBeGreaterThan(0);
});

test("what was sent before the person acted no longer counts", async () => {
  const { an, send } = await withAn();
  await send("hello");
  await an.says("hi");
  await expect(an.sees("hello", { withinMs: 5 })).rejects.toThrow(
    "An waited 5 ms and did not see hello. The chat:\n👤 /start\n🤖 hello\n👤 hi",
  );
});

test("waiting ends when the simulator is closed", async () => {
  const { sim, an } = await withAn();
  const waiting = expect(an.sees("never")).rejects.toThrow("was still waiting at the end");
  await sim.close();
  await waiting;
});

test("answers to buttons are seen as toasts", async () => {
  const { sim, an, send } = await withAn();
  await send("x", inline([{ text: "b", callback_data: "x" }]));
  const { callback_query } = await an.taps("b");
  const toast = an.seesToast(/Saved/);
  const answer = { callback_query_id: callback_query?.id, text: "Saved", show_alert: true };
  await call(sim, "answerCallbackQuery", answer);
  expect(await toast).toBe("Saved");
  expect(an.toasts).toEqual([expect.objectContaining({ text: "Saved", alert: true })]);
});

test("people send whatever people send", async () => {
  const { an } = await withAn();
  expect((await an.sendsSticker("🎉")).message?.sticker?.emoji).toBe("🎉");
  expect((await an.sendsVoice(2)).message?.voice?.duration).toBe(2);
  expect((await an.sendsLocation(10.8, 106.7)).message?.location).toEqual({
    latitude: 10.8,
    longitude: 106.7,
  });
  expect((await an.sharesContact("84987654321")).message?.contact?.phone_number).toBe("84987654321");
  const { message } = await an.says("tpyo", { replyTo: an.chat[0]?.id ?? 0 });
  expect(message?.reply_to_message?.text).toBe("/start");
  const edited = await an.edits(message?.message_id ?? 0, "typo");
  expect(edited.edited_message).toMatchObject({ text: "typo", message_id: message?.message_id });
  await expect(an.says(" ")).rejects.toThrow("An empty text cannot be sent");
  await expect(an.edits(999, "x")).rejects.toThrow("not the person's own");
});

test("the transcript reads as the person saw the chat", async () => {
  const { sim, an, send } = await withAn();
  const id = await send(
    "Line one\n\nLine two",
    inline([{ text: "A", callback_data: "a" }], [{ text: "C", copy_text: { text: "1" } }]),
  );
  await send("Phone?", { reply_markup: { keyboard: [[{ text: "Share", request_contact: true }, "Skip"]] } });
  await an.sendsPhoto(png(10, 10), { caption: "me" });
  await an.sendsDocument(new Uint8Array(1), { fileName: "a.pdf", mimeType: "application/pdf" });
  await call(sim, "sendChatAction", { chat_id: an.id, action: "typing" });
  await call(sim, "pinChatMessage", { chat_id: an.id, message_id: id });
  await call(sim, "editMessageText", { chat_id: an.id, message_id: id, text: "Done" });
  await call(sim, "deleteMessage", { chat_id: an.id, message_id: id });
  await send("Bye", { reply_markup: { remove_keyboard: true } });
  await an.blocks();
  expect(`\n${an.transcript()}`).toBe(`
👤 /start
🤖 Line one

   Line two
   [A]
   [C ⧉ 1]
🤖 Phone?
   ⌨ [Share ⇒ contact] [Skip]
👤 🖼 me
👤 📄 a.pdf
📌 Line one
🤖✏️ Done
🤖🗑 Done
📌 –
🤖 Bye
   ⌨ –
👤 (blocks the bot)`);
});

test("writing to a blocked bot unblocks it first", async () => {
  const { sim, an } = await withAn();
  await an.blocks();
  await an.says("hello again");
  const kinds = (await updates(sim)).map((update) => Object.keys(update)[1]);
  expect(kinds).toEqual(["message", "my_chat_member", "my_chat_member", "message"]);
});

test("changes of every chat can be listened to", async () => {
  const { sim, an } = await withAn();
  const seen: unknown[] = [];
  const stop = sim.onChange(({ personId, event }) => seen.push([personId, event.kind]));
  await an.says("x");
  stop();
  await an.says("y");
  expect(seen).toEqual([[an.id, "message"]]);
});
