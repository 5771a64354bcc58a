import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/domain/case/case.ts";
import { renderScreen } from "../../../../src/telegram/views/screen.ts";
import { aCase } from "../../../support/builders.ts";
import { tiny } from "../../../support/tiny-procedure.ts";
import { echo } from "../echo.ts";

const place = (current: Case) => renderScreen(tiny, current, echo("vi", ["intro-hello.done"]));
const buttonsOf = (current: Case) => place(current).markup.inline_keyboard;
const papers = { name: "<An> & Bình", kind: "card", note: "", phone: "" };

describe("a screen", () => {
  test("says where one is, then its text; answers stand above the ways out, words of its own go before the general ones", () => {
    const current = aCase().get();
    expect(place(current).html).toMatch(/^place-header 1 6 step-intro .*\n\nintro-hello$/);
    expect(buttonsOf(current)).toEqual([
      [{ text: "intro-hello.done", callback_data: "s1:intro.hello.done" }],
      [{ text: "option-has-one", callback_data: "s1:intro.hello.has-one" }],
      [{ text: "option-checklist", callback_data: "s1:intro.hello.checklist" }],
    ]);
  });

  test("brings its picture, and links as links", () => {
    const before = aCase().atStep("sign").get();
    expect(place(before).picture).toBe("way");
    expect(buttonsOf(before).flat()).toContainEqual({ text: "option-map", url: "https://example.org/map" });
  });

  test("of a later attempt has buttons of that attempt", () => {
    const third = aCase().atStep("app").having({ attempt: 3 }).get();
    expect(buttonsOf(third)[0]).toEqual([{ text: "option-next", callback_data: "s3:app.install.next" }]);
  });
});

describe("a review", () => {
  const current = aCase().atStep("collect", "check").having({ answers: { papers } }).get();

  test("shows the answers in the order of the questions, whatever they contain, and what was skipped", () => {
    expect(place(current).html.split("\n\n")[2]?.split("\n")).toEqual([
      "field-papers-name: <b>&lt;An&gt; &amp; Bình</b>",
      "field-papers-kind: <b>card</b>",
      "field-papers-note: <b><i>answer-skipped</i></b>",
      "field-papers-phone: <b><i>answer-skipped</i></b>",
    ]);
  });

  test("offers to change each line, one with a long name in a row of its own, before the ways on", () => {
    expect(
      buttonsOf(current).map((row) => row.map((button) => "callback_data" in button && button.callback_data)),
    ).toEqual([
      ["c:papers.name"],
      ["c:papers.kind"],
      ["c:papers.note"],
      ["c:papers.phone"],
      ["s1:collect.check.right"],
      ["s1:collect.check.checklist"],
    ]);
  });
});

describe("a sheet", () => {
  const sheet = (answers: Record<string, string>, ticked: readonly string[] = []) =>
    buttonsOf(
      aCase()
        .atStep("collect", "sheet")
        .having({ answers: { papers: answers }, ticked: { papers: ticked } })
        .get(),
    );

  test("has a copy button and a tick for each line that has an answer", () => {
    expect(sheet(papers)[0]).toEqual([
      { text: "📋 field-papers-name", copy_text: { text: "<An> & Bình" } },
      { text: "⬜", callback_data: "k:papers.name.on" },
    ]);
    expect(sheet(papers).flat()).not.toContainEqual(
      expect.objectContaining({ callback_data: expect.stringMatching(/^k:papers\.note/) }),
    );
    expect(sheet(papers, ["name"])[0]?.[1]).toEqual({ text: "✅", callback_data: "k:papers.name.off" });
  });

  test.each(["ữ".repeat(257), "🙂".repeat(200), `${"a".repeat(127)}🙂${"b".repeat(300)}`])(
    "splits a value that one button cannot hold, and nothing of it is lost",
    (name) => {
      const copies = sheet({ name }).flatMap((row) =>
        row.flatMap((button) => ("copy_text" in button ? [button] : [])),
      );
      expect(copies.length).toBeGreaterThan(1);
      expect(copies.map(({ copy_text: { text } }) => text).join("")).toBe(name);
      for (const { copy_text, text } of copies) {
        expect(copy_text.text.length).toBeLessThanOrEqual(256);
        expect(text).toMatch(/\d\/\d$/);
      }
    },
  );

  test("leaves a value of exactly 256 letters in one piece", () => {
    expect(sheet({ name: "ữ".repeat(256) })[0]).toHaveLength(2);
  });
});

test("when time ran out, the two ways on stand in the place's stead", () => {
  const current = aCase().atStep("sign").having({ status: "expired" }).get();
  expect(place(current).html).toBe("case-expired");
  expect(buttonsOf(current).flat()).toEqual([
    { text: "case-expired.again", callback_data: "x1:again" },
    { text: "case-expired.handed-in", callback_data: "x1:handed-in" },
  ]);
});

test("when the aim was reached another way, there is a way to erase everything", () => {
  const current = aCase().having({ status: "alternative" }).get();
  expect(place(current).html).toBe("case-alternative");
  expect(buttonsOf(current).flat()).toEqual([{ text: "case-alternative.erase", callback_data: "e:ask" }]);
});
