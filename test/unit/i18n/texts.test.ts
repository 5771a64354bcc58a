import { describe, expect, test } from "vitest";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import type { TextTrouble } from "../../../src/i18n/texts.ts";
import { loadTexts, textFolder } from "./text-folder.ts";

function speaking(files: Readonly<Record<string, string>>) {
  const troubles: TextTrouble[] = [];
  const texts = loadTexts(textFolder(files), { onTrouble: (trouble) => troubles.push(trouble) });
  return { texts, troubles };
}

describe("a text in Telegram's HTML", () => {
  test("keeps its own markup and escapes what people are called", () => {
    const { texts } = speaking({ "vi/a.ftl": 'hi = <b>Chào {$name}</b> <a href="{$link}">ở đây</a>' });
    expect(texts.t("vi", "hi", { name: "<b>An & Bình</b>", link: 'https://x.vn/?a=1&b="2"' })).toBe(
      '<b>Chào &lt;b&gt;An &amp; Bình&lt;/b&gt;</b> <a href="https://x.vn/?a=1&amp;b=&quot;2&quot;">ở đây</a>',
    );
  });

  test("shows no more than 300 letters of a name, and no half emoji", () => {
    const { texts } = speaking({ "vi/a.ftl": "hi = {$name}" });
    const shown = texts.t("vi", "hi", { name: `${"A".repeat(298)}🙂 và nhiều nữa` });
    expect(shown).toBe(`${"A".repeat(298)}…`);
  });

  test("groups the digits of numbers as the language does, and leaves text as it is", () => {
    const { texts } = speaking({
      "vi/a.ftl": "fee = {$fee}đ, năm {$year}",
      "en/a.ftl": "fee = {$fee} đ in {$year}",
    });
    expect(texts.t("vi", "fee", { fee: 1000, year: "2026" })).toBe("1.000đ, năm 2026");
    expect(texts.t("en", "fee", { fee: 1000, year: "2026" })).toBe("1,000 đ in 2026");
  });

  test("writes days out in its own language, the fallback's where it speaks that", () => {
    const texts = loadTexts(
      textFolder({ "vi/a.ftl": "due = Hạn {$on}\nold = Từ {$on}", "en/a.ftl": "due = By {$on}" }),
    );
    const on = { day: "2026-11-23" as LocalDate };
    expect(texts.t("vi", "due", { on })).toBe("Hạn thứ Hai 23/11/2026");
    expect(texts.t("en", "due", { on })).toBe("By Monday 23 November 2026");
    expect(texts.t("en", "old", { on })).toBe("Từ thứ Hai 23/11/2026");
  });

  test("chooses names by its own language, and takes the fallback's where there is none", () => {
    const { texts } = speaking({ "vi/a.ftl": "go = Tới {$office}", "en/a.ftl": "go = Go to {$office}" });
    const office = { names: { vi: "Phòng <A>", en: "Office <A>" } };
    expect(texts.t("vi", "go", { office })).toBe("Tới Phòng &lt;A&gt;");
    expect(texts.t("en", "go", { office })).toBe("Go to Office &lt;A&gt;");
    expect(texts.t("en", "go", { office: { names: { vi: "Phòng B" } } })).toBe("Go to Phòng B");
  });

  test("has no invisible marks around what it shows", () => {
    const { texts } = speaking({ "vi/a.ftl": "hi = Chào {$name}!" });
    expect(texts.t("vi", "hi", { name: "An" })).toBe("Chào An!");
  });
});

describe("what is missing never stops the bot", () => {
  test("a text that a language lacks is said in Vietnamese, and somebody is told", () => {
    const { texts, troubles } = speaking({ "vi/a.ftl": "hi = Chào", "en/a.ftl": "other = Other" });
    expect(texts.t("en", "hi")).toBe("Chào");
    expect(troubles).toEqual([{ locale: "en", id: "hi", what: "there is no such text" }]);
  });

  test("a language without a folder is answered in Vietnamese", () => {
    expect(speaking({ "vi/a.ftl": "hi = Chào" }).texts.t("fr", "hi")).toBe("Chào");
  });

  test("a text that nobody wrote shows its id, so that the message is not empty", () => {
    const { texts, troubles } = speaking({ "vi/a.ftl": "hi = Chào" });
    expect(texts.t("vi", "bye.now")).toBe("bye.now");
    expect(troubles).toHaveLength(1);
  });

  test("a value that was not given is reported, the rest is shown", () => {
    const { texts, troubles } = speaking({ "vi/a.ftl": "hi = Chào {$name}" });
    expect(texts.t("vi", "hi")).toBe("Chào {$name}");
    expect(troubles).toEqual([{ locale: "vi", id: "hi", what: "Unknown variable: $name" }]);
  });
});

describe("a text without markup", () => {
  const greeting = { "vi/a.ftl": "hi = <b>Chào {$name}</b>" };

  test("shows names as they are", () => {
    expect(speaking(greeting).texts.plain("vi", "hi", { name: "<An & Bình>" })).toBe("Chào <An & Bình>");
  });

  test("fits into a button with at most 64 characters, into a toast with at most 200", () => {
    const { texts } = speaking(greeting);
    const name = "Ư".repeat(300);
    expect(texts.label("vi", "hi", { name })).toHaveLength(64);
    expect(texts.plain("vi", "hi", { name })).toHaveLength(200);
    expect(texts.label("vi", "hi", { name }).endsWith("…")).toBe(true);
  });
});

test("a label is typed as a whole without its accents, whatever stands in it", () => {
  const { texts } = speaking({ "vi/a.ftl": "next = ✅ Rồi, làm tiếp", "en/a.ftl": "next = Go on" });
  expect([texts.typedLabel("vi", "next"), texts.typedLabel("en", "next")]).toEqual(["roi lam tiep", "go on"]);
});

describe("the variables of a text", () => {
  test("are those it shows, chooses by, or has from texts it includes", () => {
    const { texts } = speaking({
      "vi/a.ftl":
        "all = {$a} { $b ->\n    [x] {$c}\n   *[y] {part} {part.more}\n  }\npart = {$d}\n    .more = {$e}\nnone = Chào",
    });
    expect([...texts.variables("vi", "all")].sort()).toEqual(["a", "b", "c", "d", "e"]);
    expect(texts.variables("vi", "none").size).toBe(0);
    expect(texts.variables("vi", "nowhere").size).toBe(0);
  });
});
