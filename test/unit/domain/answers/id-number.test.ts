import { describe, expect, test } from "vitest";
import { readIdNumber, validateIdNumber } from "../../../../src/domain/answers/id-number.ts";
import { provinces } from "../../../../src/domain/answers/provinces.ts";
import { given } from "../../../../src/domain/procedure/form.ts";
import { argsOf, asking, inShort } from "./asking.ts";

const validator = validateIdNumber({ birthYear: given("details", "birthYear") });
const validate = (text: string, details = {}) => inShort(validator(text, asking({ details })));

describe("a citizen number tells where, when and as what somebody was registered", () => {
  test.each([
    ["040203000000", { provinceCode: "040", province: "Nghệ An", born: 2003, sex: "male" }],
    ["040303000000", { provinceCode: "040", province: "Nghệ An", born: 2003, sex: "female" }],
    ["001085000000", { provinceCode: "001", province: "Hà Nội", born: 1985, sex: "male" }],
    ["079199000000", { provinceCode: "079", province: "TP. Hồ Chí Minh", born: 1999, sex: "female" }],
    ["115504000000", { provinceCode: "115", born: 2104, sex: "female" }],
  ])("%s", (number, facts) => {
    expect(readIdNumber(number)).toEqual({ number, ...facts });
  });

  test.each(["04020300000", "0402030000000", "187000000", "B1234567", "", "abc"])(
    "%j tells nothing",
    (text) => {
      expect(readIdNumber(text)).toBeUndefined();
    },
  );

  test("the table has the 63 provinces of the circular, each once", () => {
    expect(provinces.size).toBe(63);
    expect(new Set(provinces.values()).size).toBe(63);
    expect([...provinces.keys()].filter((code) => !/^0\d\d$/.test(code))).toEqual([]);
  });
});

describe("a citizen number is kept as twelve digits", () => {
  test.each([
    "040203000000",
    "040 203 000 000",
    "040.203.000.000",
    "040-203–000—000",
    "０４０２０３００００００",
    "Số CCCD: 040203000000.",
    "\u200e040203000000\u200f 🙂",
    "“040203000000”",
  ])("%j", (text) => {
    expect(validate(text)).toBe("040203000000");
  });
});

describe("what looks odd is asked about, never blocked", () => {
  test.each([
    ["003203000000", "doubt-id-province"],
    ["115203000000", "doubt-id-province"],
    ["040250000000", "doubt-id-year"],
    ["040999000000", "doubt-id-year"],
    ["040025000000", "doubt-id-year"],
    ["040212000000", undefined],
    ["040213000000", "doubt-id-young"],
    ["040226000000", "doubt-id-young"],
  ])("in 2026 %s raises %s", (number, doubt) => {
    expect(validate(number)).toBe(doubt ? `${number} ? ${doubt}` : number);
  });

  test("several oddities are told together", () => {
    expect(validate("003250000000", { birthYear: "2003" })).toBe(
      "003250000000 ? doubt-id-province ? doubt-id-year ? doubt-birth-years-differ",
    );
  });

  test("another birth year than the declared one", () => {
    const details = { birthYear: "2004" };
    expect(validate("040203000000", details)).toBe("040203000000 ? doubt-birth-years-differ");
    expect(argsOf(validator("040203000000", asking({ details })))).toEqual([
      { declared: "2004", read: "2003" },
    ]);
    expect(validate("040204000000", details)).toBe("040204000000");
    expect(validate("040203000000", { birthYear: "" })).toBe("040203000000");
  });

  test.each([
    ["B1234567", "B1234567"],
    ["p00000001", "P00000001"],
    ["C 123 4567", "C1234567"],
  ])("the passport %j is kept as %s with a doubt", (text, kept) => {
    expect(validate(text)).toBe(`${kept} ? doubt-id-passport`);
  });
});

describe("everything else is refused with what was wrong", () => {
  test.each([
    ["187000000", "rejected-id-old-card"],
    ["187 000 000", "rejected-id-old-card"],
    ["4000000000", "rejected-id-length"],
    ["04020300000", "rejected-id-length"],
    ["0402030000000", "rejected-id-length"],
    ["9".repeat(10_000), "rejected-id-length"],
    ["O40203000000", "rejected-id-not-digits"],
    ["không nhớ", "rejected-id-not-digits"],
    ["٠٤٠٢٠٣٠٠٠٠٠٠", "rejected-id-not-digits"],
    ["BC1234567", "rejected-id-not-digits"],
    ["040/203/000000", "rejected-id-not-digits"],
    ["👍", "rejected-empty"],
  ])("%j", (text, refusal) => {
    expect(validate(text)).toBe(`✗ ${refusal}`);
  });

  test("a refusal tells the number of digits, never the digits", () => {
    expect(argsOf(validator("04020300001", asking()))).toEqual([{ count: 11 }]);
  });
});
