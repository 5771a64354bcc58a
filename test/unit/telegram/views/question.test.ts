import { describe, expect, test } from "vitest";
import { addDays } from "../../../../src/domain/calendar/local-date.ts";
import type { AskContext, Field } from "../../../../src/domain/procedure/form.ts";
import { accept } from "../../../../src/domain/procedure/validation.ts";
import { askDoubt, askField, chosenValue } from "../../../../src/telegram/views/question.ts";
import { day } from "../../../support/builders.ts";
import { echo } from "../echo.ts";

const today: AskContext = { answers: {}, today: day("2026-03-02") };
const judge = (text: string) => accept(text);
const way: Field = { id: "way", validate: judge, choices: () => ["post", "desk"] };
const on: Field = {
  id: "on",
  validate: judge,
  choices: (at) => [at.today, addDays(at.today, -1)],
  labels: "day",
};
const name: Field = {
  id: "name",
  validate: judge,
  choices: () => ["Nguyễn Văn An", "Ư".repeat(60)],
  labels: "value",
};
const ask = (field: Field) => askField(echo("vi"), "handIn", field, today);

describe("a question", () => {
  test("without ready answers is just the question", () => {
    expect(ask({ id: "note", validate: judge })).toEqual({ html: "ask-handIn-note" });
  });

  test("offers its choices by their labels", () => {
    expect(ask(way).markup).toEqual({
      inline_keyboard: [
        [{ text: "choice-handIn-way-post", callback_data: "d:way.v-post" }],
        [{ text: "choice-handIn-way-desk", callback_data: "d:way.v-desk" }],
      ],
    });
  });

  test("offers today and yesterday with their dates", () => {
    expect(ask(on).markup).toEqual({
      inline_keyboard: [
        [{ text: "choice-today 02/03/2026", callback_data: "d:on.v-2026-03-02" }],
        [{ text: "choice-yesterday 01/03/2026", callback_data: "d:on.v-2026-03-01" }],
      ],
    });
  });

  test("puts nothing personal into a button: such a choice goes by its number", () => {
    const { markup } = ask(name);
    expect(markup).toMatchObject({
      inline_keyboard: [
        [{ text: "Nguyễn Văn An", callback_data: "d:name.n-0" }],
        [{ text: `${"Ư".repeat(39)}…`, callback_data: "d:name.n-1" }],
      ],
    });
  });

  test("that may be skipped says so, last", () => {
    expect(ask({ ...way, optional: true }).markup).toMatchObject({
      inline_keyboard: [{}, {}, [{ text: "option-skip", callback_data: "d:way.skip" }]],
    });
  });

  test("for a contact brings the contact button, and a way to skip it", () => {
    const phone: Field = { id: "phone", validate: judge, contact: true, optional: true };
    expect(ask(phone).markup).toEqual({
      keyboard: [[{ text: "option-share-contact", request_contact: true }], [{ text: "option-skip" }]],
      resize_keyboard: true,
      one_time_keyboard: true,
    });
  });

  test("about a doubt names each doubt, and offers to keep the answer or to type it again", () => {
    const doubt = { value: "An", doubts: ["first doubt", "second doubt"], raisedBy: 71 };
    expect(askDoubt(echo("vi"), name, doubt)).toEqual({
      html: "first doubt\n\nsecond doubt\n\ndoubt-question",
      markup: {
        inline_keyboard: [
          [
            { text: "option-keep", callback_data: "d:name.keep-71" },
            { text: "option-retype", callback_data: "d:name.again" },
          ],
        ],
      },
    });
  });
});

describe("a pressed choice", () => {
  test("means the same tomorrow", () => {
    const tomorrow = { ...today, today: day("2026-03-03") };
    expect(chosenValue(on, "v-2026-03-02", "Hôm nay (2/3)", tomorrow)).toBe("2026-03-02");
  });

  test("by number means the choice of that number, while that is what the button says", () => {
    expect(chosenValue(name, "n-0", "Nguyễn Văn An", today)).toBe("Nguyễn Văn An");
    expect(chosenValue(name, "n-1", `${"Ư".repeat(39)}…`, today)).toBe("Ư".repeat(60));
    expect(chosenValue(name, "n-0", "Nguyễn Văn Bình", today)).toBeUndefined();
    expect(chosenValue(name, "n-0", undefined, today)).toBeUndefined();
    expect(chosenValue(name, "n-2", "Nguyễn Văn An", today)).toBeUndefined();
    expect(chosenValue({ id: "note", validate: judge }, "n-0", "Nguyễn Văn An", today)).toBeUndefined();
  });
});
