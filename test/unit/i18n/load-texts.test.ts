import { describe, expect, test } from "vitest";
import { loadTexts, textFolder } from "./text-folder.ts";

const read = (source: string) => loadTexts(textFolder({ "vi/common.ftl": source }));

describe("texts are read from one folder per language", () => {
  test("from all its files, and a new folder is a new language", () => {
    const texts = loadTexts(
      textFolder({
        "vi/a.ftl": "one = Một",
        "vi/b.ftl": "two = Hai",
        "en/a.ftl": "one = One",
        "lo/a.ftl": "one = ໜຶ່ງ",
      }),
    );
    expect(texts.locales).toEqual(["en", "lo", "vi"]);
    expect(texts.ids("vi")).toEqual(["one", "two"]);
    expect(texts.t("lo", "one")).toBe("ໜຶ່ງ");
  });

  test("a message may have attributes and no text of its own", () => {
    const texts = read("sheet =\n    .done = Xong\n    .back = Lùi");
    expect(texts.ids("vi")).toEqual(["sheet.done", "sheet.back"]);
    expect([texts.has("vi", "sheet"), texts.has("vi", "sheet.done")]).toEqual([false, true]);
  });

  test("paragraphs, choices over several lines, comments and Windows line ends are fine", () => {
    const texts = read(
      "# Lời chào\r\nhello =\r\n    Chào { $n ->\r\n        [1] bạn\r\n       *[other] các bạn\r\n}!\r\n\r\n    Dòng sau.\r\n",
    );
    expect(texts.t("vi", "hello", { n: 2 })).toBe("Chào các bạn!\n\nDòng sau.");
  });
});

describe("a mistake in a file is told with its place instead of being skipped", () => {
  test.each([
    ["a brace left open", "good = Tốt\nbad = Chào {$name\nlast = Hết", /common\.ftl:2: "bad" cannot be read/],
    ["a choice without a default", "bad = { $n ->\n    [1] một\n  }", /common\.ftl:1: "bad" cannot be read/],
    ["a paragraph that is not indented", "good = Tốt\n\nNgoài lề", /common\.ftl:3: not part of a message/],
    ["an attribute without words", "good = Tốt\n    .done =\n", /common\.ftl:1: "good" cannot be read/],
    [
      "an attribute without a name",
      "good = Tốt\n    .= Xong",
      /common\.ftl:1: "good" cannot be read: .* \(line 2\)/,
    ],
    [
      "an attribute that is there twice",
      "good = Tốt\n    .a = A\n    .a = B",
      /common\.ftl:3: "good\.a" is there twice/,
    ],
    ["an id without anything", "good =\n", /common\.ftl:1: "good" cannot be read/],
  ])("%s", (_, source, complaint) => {
    expect(() => read(source)).toThrow(complaint);
  });

  test("the same id in two files names both places", () => {
    const folder = textFolder({ "vi/a.ftl": "one = Một", "vi/b.ftl": "\none = Một nữa" });
    expect(() => loadTexts(folder)).toThrow(
      'locales/vi/b.ftl:2: "one" is there already, see locales/vi/a.ftl:1',
    );
  });

  test("all mistakes are told at once", () => {
    expect(() => loadTexts(textFolder({ "vi/a.ftl": "a = {\nb = }", "en/a.ftl": "???" }))).toThrow(
      /en\/a\.ftl:1[\s\S]*vi\/a\.ftl:1[\s\S]*vi\/a\.ftl:2/,
    );
  });

  test("without a folder of the reference language nobody could be answered", () => {
    expect(() => loadTexts(textFolder({ "en/a.ftl": "a = A" }))).toThrow(
      'no folder for the reference language "vi"',
    );
  });
});

describe("a procedure has a folder of its own", () => {
  const files = {
    "vi/engine.ftl": "help = Trợ giúp\nback = Quay lại, xem {help}",
    "vi/visa/a.ftl": "open = Mở\n    .done = Xong, {back}\nlater = Sau",
    "vi/tax/a.ftl": "open = Khai thuế",
  };

  test("whose texts are found by its id, beside the engine's and before those of nobody else", () => {
    const texts = loadTexts(textFolder(files));
    expect(texts.of("visa").t("vi", "open")).toBe("Mở");
    expect(texts.of("tax").t("vi", "open")).toBe("Khai thuế");
    expect(texts.of("visa").t("vi", "help")).toBe("Trợ giúp");
    expect([texts.has("vi", "open"), texts.of("tax").has("vi", "later")]).toEqual([false, false]);
    expect(texts.of("visa").ids("vi")).toEqual(["open", "open.done", "later", "help", "back"]);
  });

  test("and may include the engine's, and the engine's those of the procedure", () => {
    const texts = loadTexts(
      textFolder({
        "vi/engine.ftl": "all = Xem {step}",
        "vi/visa/a.ftl": "step = hồ sơ {$n}, {all-of}\nall-of = đủ",
      }),
    );
    expect(texts.of("visa").t("vi", "all", { n: 2 })).toBe("Xem hồ sơ 2, đủ");
  });

  test("a procedure without a folder has what the engine has", () => {
    expect(loadTexts(textFolder(files)).of("passport").ids("vi")).toEqual(["help", "back"]);
  });

  test("the same id in the engine and in a procedure is a mistake with both places", () => {
    const folder = textFolder({ ...files, "vi/visa/b.ftl": "\nhelp = Khác" });
    expect(() => loadTexts(folder)).toThrow(
      'locales/vi/visa/b.ftl:2: "help" is there already, see locales/vi/engine.ftl:1',
    );
  });
});
