import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/content-check/check-content.ts";
import { aCalendar } from "../../support/a-calendar.ts";
import { day } from "../../support/builders.ts";
import { tinyContent, tinyTexts } from "./tiny-content.ts";

const everythingExists = () => true;

describe("one planted mistake in the texts is found and named", () => {
  const long = (letters: number) => "ư".repeat(letters);
  test.each<[mistake: string, changes: Record<string, string>, told: string]>([
    ["a screen without a text", { "end-bye": "end-hello" }, 'vi: "end-bye" is missing'],
    ["an option without a label", { "option-stuck": "option-help" }, 'vi: "option-stuck" is missing'],
    ["a question without a text", { "ask-form-day": "ask-form-date" }, 'vi: "ask-form-day" is missing'],
    [
      "a choice without a label",
      { "choice-form-colour-red": "choice-form-colour-green" },
      'vi: "choice-form-colour-red" is missing',
    ],
    ["a form without a name", { "form-form": "form-paper" }, 'vi: "form-form" is missing'],
    ["a field without a name", { "field-form-day": "field-form-date" }, 'vi: "field-form-day" is missing'],
    ["a step without a title", { "step-end": "step-last" }, 'vi: "step-end" is missing'],
    ["an FAQ without its question", { ".question": ".asked" }, 'vi: "faq-why.question" is missing'],
    ["a trouble without its title", { ".title": ".name" }, 'vi: "trouble-lost.title" is missing'],
    ["a page of the guide that is missing", { "guide-1": "guide-2" }, 'vi: "guide-1" is missing'],
    ["a tag left open", { "Tạm biệt": "<b>Tạm biệt" }, 'vi: "end-bye": <b> is not closed'],
    ["tags closed in the wrong order", { "Tạm biệt": "<b><i>Tạm</b></i>" }, 'vi: "end-bye": </b> closes <i>'],
    [
      "a tag that Telegram does not know",
      { "Tạm biệt": "Tạm<br>biệt" },
      'vi: "end-bye": <br> is no tag of Telegram',
    ],
    ["a bare ampersand", { "Tạm biệt": "A & B" }, 'vi: "end-bye": a bare & must be written &amp;'],
    [
      "a bare less-than sign",
      { "Tạm biệt": "3 < 4" },
      'vi: "end-bye": a bare < or > must be written &lt; or &gt;',
    ],
    [
      "a caption that a long name pushes over the limit",
      { "<b>Chào": `<b>${long(850)}` },
      'vi: "begin-hello" can get 984 characters long; a caption holds 904',
    ],
    [
      "a message that is too long",
      { "Tạm biệt": long(4000) },
      'vi: "end-bye" can get 4000 characters long; a message holds 3976',
    ],
    [
      "a label that does not fit its button",
      { "Đã nộp": long(65) },
      'vi: "hand-in-go.done" can get 65 characters long; a label holds 64',
    ],
    [
      "a value that nothing gives",
      { "Tạm biệt": "Tạm biệt {$nickname}" },
      'vi: "end-bye" shows $nickname, which nothing gives it',
    ],
    [
      "a text that includes one that does not exist",
      { "Tạm biệt": "Tạm biệt {nobody}" },
      'vi: "end-bye" includes a text that does not exist',
    ],
  ])("%s", (_, changes, told) => {
    expect(checkContent(tinyContent(), tinyTexts(changes), everythingExists)).toContain(told);
  });

  test("one that shows on a few days of the year only", () => {
    const tet = aCalendar([day("2026-02-16")]);
    const facts = (_: unknown, today: string) => ({ shut: today === "2026-02-16" ? "yes" : "no" });
    const texts = tinyTexts({ "Tạm biệt": "{ $shut ->\n    [yes] Hôm nay<br>nghỉ\n   *[no] Tạm biệt\n}" });
    expect(checkContent(tinyContent({ calendar: tet }, { facts }), texts, everythingExists)).toContain(
      'vi: "end-bye": <br> is no tag of Telegram',
    );
  });

  test("a text of the engine that one language lacks", () => {
    const texts = tinyTexts({}, { "engine-line = Còn {$count}": "engine-other = Left" });
    expect(checkContent(tinyContent(), texts, everythingExists).sort()).toEqual([
      'en: "engine-line" is missing; vi has it',
      'vi: "engine-other" is missing; en has it',
    ]);
  });

  test("languages that show different values", () => {
    const texts = tinyTexts({}, { "{$count}": "{$total}" });
    expect(checkContent(tinyContent(), texts, everythingExists)).toEqual([
      '"engine-line" shows different values: en (total), vi (count)',
    ]);
  });

  test("words for a choice that no question offers", () => {
    const words = { "vi/tiny/words.ftl": "choice-form-colour-green = xanh lá\nchoice-form-colour-red = đỏ" };
    expect(checkContent(tinyContent(), tinyTexts({}, {}, words), everythingExists)).toEqual([
      'the words "choice-form-colour-green" belong to a choice that does not exist',
    ]);
  });

  test("an address that nobody wrote", () => {
    const content = tinyContent({}, { address: () => "you-friend" });
    expect(checkContent(content, tinyTexts(), everythingExists)).toContain('vi: "you-friend" is missing');
  });
});
