import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkCall, methodNamed, readFormValues } from "../../../simulator/schema/check-call.ts";
import { generateMethodTable } from "../../../simulator/schema/generate.ts";

const TABLE = new URL("../../../simulator/schema/methods.json", import.meta.url);

test("the committed method table is what the installed types say", () => {
  expect(generateMethodTable()).toBe(readFileSync(TABLE, "utf8"));
});

test("methods are known in any case, others are a 404", () => {
  expect(methodNamed("SENDmessage")).toBe("sendMessage");
  expect(() => methodNamed("sendLetter")).toThrow("Not Found: method not found");
});

const message = { chat_id: 1, text: "x" };
const button = (fields: object) => ({
  ...message,
  reply_markup: { inline_keyboard: [[{ text: "b", ...fields }]] },
});

describe("calls that pass", () => {
  test.each([
    ["a plain message", message],
    ["a chat named by text", { ...message, chat_id: "@someone" }],
    ["a callback button with a style", button({ callback_data: "x", style: "danger" })],
    ["a copy button", button({ copy_text: { text: "123" } })],
    ["a link button", button({ url: "https://example.org" })],
    [
      "a contact keyboard",
      { ...message, reply_markup: { keyboard: [[{ text: "c", request_contact: true }, "d"]] } },
    ],
    ["a removed keyboard", { ...message, reply_markup: { remove_keyboard: true } }],
    [
      "a time",
      {
        ...message,
        entities: [{ type: "date_time", unix_time: 1, date_time_format: "wDT", offset: 0, length: 1 }],
      },
    ],
    [
      "an answer to a message",
      { ...message, reply_parameters: { message_id: 3, allow_sending_without_reply: true } },
    ],
    ["a message without preview", { ...message, link_preview_options: { is_disabled: true } }],
  ])("%s", (_what, params) => {
    expect(() => checkCall("sendMessage", params)).not.toThrow();
  });
});

describe("calls that are refused", () => {
  test.each([
    ["a missing parameter", { chat_id: 1 }, 'parameter "text" is required in sendMessage'],
    ["an unknown parameter", { ...message, texts: "x" }, 'unknown parameter "texts" in sendMessage'],
    ["a number for a text", { ...message, text: 5 }, "text must be a string"],
    [
      "a parse mode that is none",
      { ...message, parse_mode: "html" },
      'parse_mode must be "Markdown" or "MarkdownV2" or "HTML"',
    ],
    [
      "a button without a label",
      { ...message, reply_markup: { inline_keyboard: [[{ callback_data: "x" }]] } },
      "reply_markup.inline_keyboard[0][0].text must be given",
    ],
    [
      "a style that is none",
      button({ callback_data: "x", style: "pink" }),
      'reply_markup.inline_keyboard[0][0].style must be "danger" or "success" or "primary"',
    ],
    [
      "a button with two purposes",
      button({ callback_data: "x", url: "https://example.org" }),
      "reply_markup.inline_keyboard[0][0].",
    ],
    [
      "rows that are not rows",
      { ...message, reply_markup: { inline_keyboard: [{ text: "b", callback_data: "x" }] } },
      "reply_markup.inline_keyboard[0] must be an array",
    ],
    [
      "an unknown field at depth",
      { ...message, link_preview_options: { disabled: true } },
      "link_preview_options.disabled must be absent",
    ],
    ["a yes in words", { ...message, protect_content: "true" }, "protect_content must be true or false"],
    ["nothing where something belongs", { ...message, parse_mode: null }, "parse_mode must be"],
  ])("%s", (_what, params, reason) => {
    expect(() => checkCall("sendMessage", params)).toThrow(reason);
  });

  test("an update kind that does not exist", () => {
    expect(() => checkCall("getUpdates", { allowed_updates: ["massage"] })).toThrow(
      "allowed_updates[0] must be",
    );
  });
});

test("form values are read into the types a method wants", () => {
  const form = {
    chat_id: "5",
    text: "12",
    protect_content: "True",
    reply_markup: '{"remove_keyboard":true}',
  };
  expect(readFormValues("sendMessage", form)).toEqual({
    chat_id: "5",
    text: "12",
    protect_content: true,
    reply_markup: { remove_keyboard: true },
  });
});
