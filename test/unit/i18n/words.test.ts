import { describe, expect, test } from "vitest";
import { validateChoice } from "../../../src/domain/answers/choice.ts";
import { saysNone, saysSkip } from "../../../src/domain/answers/no-answer.ts";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { readDay } from "../../../src/domain/calendar/read-day.ts";
import { looksSecret } from "../../../src/domain/text/secrets.ts";
import { loadTexts, textFolder } from "./text-folder.ts";

const vi = {
  "vi/a.ftl": "hi = Chào",
  "vi/words.ftl": "skip = bỏ qua\ntoday = hôm nay\nnumbers = một, hai, ba, bốn, năm\nthanks = cảm ơn",
  "vi/visa/words.ftl": "choice-who-kind-guest = khách\nthanks = đội ơn",
};

/** A language that nobody speaks, with signs of its own. */
const madeUp = {
  "qq/a.ftl": "hi = Zup",
  "qq/words.ftl": [
    "skip = zup-zup",
    "none = nüx",
    "has-none = haz nüx",
    "first-person = mö",
    "denial = ne",
    "number = num",
    "numbers = un, dü, tri, kva, pent",
    "today = žur",
    "yesterday = vöra žur",
    "days-ago = # žuroj vöra",
    "monday = lün",
    "past-before = lašt",
    "day = žur",
    "date-fillers = le",
    "ordinals = ök",
    "months = jan, feb, mör, apr, maj, jün, jül, aög, sep, okt, nov, dec",
    "secrets = šlüs",
  ].join("\n"),
  "qq/visa/words.ftl": "choice-who-kind-guest = gašt, ຂອບໃຈ",
};

describe("a language is added by a folder alone", () => {
  const read = () =>
    loadTexts(textFolder({ ...vi, ...madeUp }))
      .of("visa")
      .words();
  const today = "2026-02-12" as LocalDate;

  test.each([
    ["ŽUR!", "2026-02-12"],
    ["vora zur", "2026-02-11"],
    ["3 žuroj vöra", "2026-02-09"],
    ["tri žuroj vöra", "2026-02-09"],
    ["lün", "2026-02-09"],
    ["lašt lün", "2026-02-09"],
    ["le 3ök mör", "2026-03-03"],
    ["9 feb 2026", "2026-02-09"],
    ["žur 9", "2026-02-09"],
    ["hôm nay", "2026-02-12"],
  ])("the day %j is read", (said, day) => {
    expect(readDay(said, today, read())).toMatchObject({ day });
  });

  test("skipping, having nothing and secrets are understood", () => {
    const words = read();
    expect([saysSkip("Zup zup", words), saysSkip("bỏ qua", words), saysSkip("zup", words)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([saysNone("nüx", words), saysNone("mö haz nux mail", words), saysNone("haz", words)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(looksSecret("šlüs abc123", words)).toBe(true);
  });

  test("choices are understood by the procedure's words, in any script", () => {
    const words = read();
    const validate = validateChoice("who-kind", ["host", "guest"]);
    const chosen = (said: string) => validate(said, { answers: {}, today, words });
    for (const said of ["gašt", "mö gast", "num 2", "khách", "ຂອບໃຈ"])
      expect(chosen(said), said).toMatchObject({ ok: true, value: "guest" });
    expect(chosen("ne gašt")).toMatchObject({ ok: false });
  });
});

describe("the words of a language", () => {
  test("are those of the engine and of the procedure together, each once folded", () => {
    const texts = loadTexts(textFolder({ ...vi, ...madeUp }));
    expect(texts.of("visa").words("vi")("thanks")).toEqual({
      spoken: ["đội ơn", "cảm ơn"],
      folded: ["doi on", "cam on"],
    });
    expect(texts.words("vi")("thanks").folded).toEqual(["cam on"]);
    expect(texts.of("visa").words("qq")("thanks").folded).toEqual([]);
  });

  test("are no texts: nobody is shown them", () => {
    expect(loadTexts(textFolder(vi)).ids("vi")).toEqual(["hi"]);
  });
});

describe("a mistake in the words is told with its place", () => {
  test.each([
    ["a list that does not exist", "tody = hôm nay", /vi\/words\.ftl:1: no list of words is called "tody"/],
    ["a list with a gap", "today = hôm nay,, nay", /vi\/words\.ftl:1: "today" must be words between commas/],
    ["a list with a value", "today = {$day}", /vi\/words\.ftl:1: "today" must be words between commas/],
    ["a list that is there twice", "skip = a\nskip = b", /vi\/words\.ftl:2: "skip" is there already/],
    ["a year of three months", "months = a, b, c", /vi\/words\.ftl:1: "months" has 3 words, not 12/],
    ["an open brace", "today = {", /vi\/words\.ftl:1: "today" cannot be read/],
  ])("%s", (_, source, complaint) => {
    expect(() => loadTexts(textFolder({ "vi/a.ftl": "hi = Chào", "vi/words.ftl": source }))).toThrow(
      complaint,
    );
  });
});
