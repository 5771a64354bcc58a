import { describe, expect, test } from "vitest";
import { call, simulator } from "../support.ts";

async function withAn() {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  await an.says("/start");
  const send = (params: object) => call(sim, "sendMessage", { chat_id: an.id, text: "x", ...params });
  const inline = (...buttons: object[]) => ({ reply_markup: { inline_keyboard: [buttons] } });
  return { sim, an, send, inline };
}

describe("what Telegram's limits refuse", () => {
  const many = (count: number) => Array.from({ length: count }, () => ({ text: "b", callback_data: "x" }));
  test.each([
    ["an empty text", { text: "" }, "message text is empty"],
    ["spaces alone", { text: " \n " }, "message text is empty"],
    ["empty marks", { text: "<b> </b>", parse_mode: "HTML" }, "text must be non-empty"],
    ["4097 letters", { text: "x".repeat(4097) }, "message is too long"],
    [
      "broken markup",
      { text: "<b>x", parse_mode: "HTML" },
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [
      "a mark beyond the text",
      { entities: [{ type: "bold", offset: 0, length: 2 }] },
      "ENTITY_BOUNDS_INVALID",
    ],
    [
      "a moment in milliseconds",
      { entities: [{ type: "date_time", unix_time: 1.7e12, date_time_format: "r", offset: 0, length: 1 }] },
      "Invalid Unix time specified",
    ],
    [
      "65 bytes of button data",
      { reply_markup: { inline_keyboard: [[{ text: "b", callback_data: "ế".repeat(22) }]] } },
      "BUTTON_DATA_INVALID",
    ],
    [
      "empty button data",
      { reply_markup: { inline_keyboard: [[{ text: "b", callback_data: "" }]] } },
      "BUTTON_DATA_INVALID",
    ],
    [
      "257 letters to copy",
      { reply_markup: { inline_keyboard: [[{ text: "b", copy_text: { text: "x".repeat(257) } }]] } },
      "BUTTON_COPY_TEXT_INVALID",
    ],
    [
      "a link that is none",
      { reply_markup: { inline_keyboard: [[{ text: "b", url: "here" }]] } },
      "inline keyboard button URL is invalid: Wrong HTTP URL",
    ],
    ["101 buttons", { reply_markup: { inline_keyboard: [many(101)] } }, "reply markup is too long"],
    [
      "a button without words",
      { reply_markup: { inline_keyboard: [[{ text: " ", callback_data: "x" }]] } },
      "inline keyboard button text must be non-empty",
    ],
    [
      "a long placeholder",
      { reply_markup: { force_reply: true, input_field_placeholder: "x".repeat(65) } },
      "input field placeholder must be 1-64 characters long",
    ],
    ["Markdown", { parse_mode: "MarkdownV2" }, "parse_mode MarkdownV2 is not emulated here"],
  ])("%s", async (_what, params, reason) => {
    const { sim, an, send } = await withAn();
    const answer = await send(params);
    expect(answer).toEqual({ ok: false, error_code: 400, description: `Bad Request: ${reason}` });
    expect(sim.refused.map(({ error }) => error?.description)).toEqual([`Bad Request: ${reason}`]);
    expect(an.chat.filter(({ from }) => from === "bot")).toEqual([]);
  });

  test("what is just within the limits passes", async () => {
    const { sim, send } = await withAn();
    const { ok } = await send({
      text: `<b>${"x".repeat(4096)}</b>`,
      parse_mode: "HTML",
      reply_markup: { inline_keyboard: [many(99), [{ text: "b", callback_data: "x".repeat(64) }]] },
    });
    expect(ok).toBe(true);
    expect(sim.refused).toEqual([]);
  });

  test.each([
    ["setMyCommands", { commands: [{ command: "Start", description: "x" }] }, "BOT_COMMAND_INVALID"],
    [
      "setMyCommands",
      { commands: [{ command: "start", description: "" }] },
      "BOT_COMMAND_DESCRIPTION_INVALID",
    ],
    ["setMyName", { name: "x".repeat(65) }, "BOT_TITLE_INVALID"],
    ["setMyDescription", { description: "x".repeat(513) }, "BOT_DESCRIPTION_INVALID"],
    ["setMyShortDescription", { short_description: "x".repeat(121) }, "BOT_SHORT_DESCRIPTION_INVALID"],
    ["answerCallbackQuery", { callback_query_id: "1", text: "x".repeat(201) }, "MESSAGE_TOO_LONG"],
    ["deleteMessages", { chat_id: 1, message_ids: [] }, "too many message identifiers specified"],
    ["sendVideo", { chat_id: 1, video: "x" }, "sendVideo is not emulated here"],
  ])("%s beyond its limits: %o", async (method, params, reason) => {
    const { sim } = await withAn();
    expect((await call(sim, method, params)).description).toBe(`Bad Request: ${reason}`);
    expect(sim.refused).toHaveLength(1);
  });
});

describe("what the state of a chat refuses, without blaming the bot", () => {
  test("a chat that nobody has", async () => {
    const { sim, send } = await withAn();
    expect((await send({ chat_id: 5 })).description).toBe("Bad Request: chat not found");
    expect(sim.refused).toEqual([]);
  });

  test("a person who never wrote, who blocked the bot, who left Telegram", async () => {
    const { sim, send, an } = await withAn();
    const binh = sim.person({ firstName: "Bình" });
    expect(await send({ chat_id: binh.id })).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    await an.blocks();
    expect((await send({})).description).toBe("Forbidden: bot was blocked by the user");
    await an.unblocks();
    expect((await send({})).ok).toBe(true);
    an.deletesAccount();
    expect((await send({})).description).toBe("Forbidden: user is deactivated");
    expect(sim.refused).toEqual([]);
  });

  test("an edit that changes nothing", async () => {
    const { sim, send, inline, an } = await withAn();
    const { result } = await send(inline({ text: "b", callback_data: "x" }));
    const edit = (params: object) =>
      call(sim, "editMessageText", { chat_id: an.id, message_id: result.message_id, text: "x", ...params });
    expect((await edit(inline({ text: "b", callback_data: "x" }))).description).toBe(
      "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
    expect((await edit({})).result).not.toHaveProperty("reply_markup");
    expect((await edit({})).description).toMatch("message is not modified");
    expect((await edit({ text: "<i>x</i>", parse_mode: "HTML" })).ok).toBe(true);
  });

  test("messages that cannot be edited, found, answered or pinned", async () => {
    const { sim, send, an } = await withAn();
    const own = an.chat[0]?.id;
    const keyboard = await send({ reply_markup: { remove_keyboard: true } });
    const edit = (message_id: unknown) =>
      call(sim, "editMessageText", { chat_id: an.id, message_id, text: "y" });
    expect((await edit(own)).description).toBe("Bad Request: message can't be edited");
    expect((await edit(keyboard.result.message_id)).description).toBe("Bad Request: message can't be edited");
    expect((await edit(999)).description).toBe("Bad Request: message to edit not found");
    const about = { chat_id: an.id, message_id: 999 };
    expect((await call(sim, "deleteMessage", about)).description).toBe(
      "Bad Request: message to delete not found",
    );
    expect((await call(sim, "pinChatMessage", about)).description).toBe(
      "Bad Request: message to pin not found",
    );
    const copied = await call(sim, "copyMessage", { ...about, from_chat_id: an.id });
    expect(copied.description).toBe("Bad Request: message to copy not found");
    const answered = await send({ reply_parameters: { message_id: 999 } });
    expect(answered.description).toBe("Bad Request: message to be replied not found");
    expect(
      (await send({ reply_parameters: { message_id: 999, allow_sending_without_reply: true } })).ok,
    ).toBe(true);
    const caption = await call(sim, "editMessageCaption", { chat_id: an.id, message_id: own, caption: "y" });
    expect(caption.description).toBe("Bad Request: message can't be edited");
  });

  test("an answer to a button that was answered, is unknown or was pressed long ago", async () => {
    let now = new Date("2026-03-02T08:00:00Z");
    const sim = await simulator({ now: () => now });
    const an = sim.person({ firstName: "An" });
    await an.says("/start");
    await call(sim, "sendMessage", {
      chat_id: an.id,
      text: "x",
      reply_markup: { inline_keyboard: [[{ text: "b", callback_data: "x" }]] },
    });
    const tooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    const answer = (id: unknown) => call(sim, "answerCallbackQuery", { callback_query_id: id });
    const first = (await an.taps("b")).callback_query?.id;
    expect((await answer(first)).ok).toBe(true);
    expect((await answer(first)).description).toBe(tooOld);
    expect((await answer("5")).description).toBe(tooOld);
    const second = (await an.taps("b")).callback_query?.id;
    now = new Date("2026-03-02T09:00:00Z");
    expect((await answer(second)).description).toBe(tooOld);
  });

  test("a message of three days ago stays, in both directions", async () => {
    let now = new Date("2026-03-02T08:00:00Z");
    const sim = await simulator({ now: () => now });
    const an = sim.person({ firstName: "An" });
    await an.says("/start");
    const message_id = an.chat[0]?.id;
    now = new Date("2026-03-05T08:00:00Z");
    const gone = await call(sim, "deleteMessage", { chat_id: an.id, message_id });
    expect(gone.description).toBe("Bad Request: message can't be deleted for everyone");
    now = new Date("2026-03-04T07:00:00Z");
    expect((await call(sim, "deleteMessage", { chat_id: an.id, message_id })).ok).toBe(true);
  });
});
