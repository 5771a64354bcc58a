import { describe, expect, test } from "vitest";
import { validateBirthYear } from "../../../../src/domain/answers/birth-year.ts";
import { given } from "../../../../src/domain/procedure/form.ts";
import { argsOf, asking, inShort } from "./asking.ts";

const validator = validateBirthYear({ idNumber: given("details", "idNumber") });
const validate = (text: string, details = {}) => inShort(validator(text, asking({ details })));

describe("a year of birth has four digits and is plausible in 2026", () => {
  test.each([
    ["2003", "2003"],
    [" 2003. ", "2003"],
    ["２００３", "2003"],
    ["sinh năm 2003", "2003"],
    ["15/08/2003", "2003"],
    ["1926", "1926"],
    ["2012", "2012"],
    ["1925", "✗ rejected-birth-year-range"],
    ["2013", "✗ rejected-birth-year-range"],
    ["0000", "✗ rejected-birth-year-range"],
    ["03", "✗ rejected-birth-year"],
    ["15082003", "✗ rejected-birth-year"],
    ["2003 hoặc 2004", "✗ rejected-birth-year"],
    ["hai nghìn lẻ ba", "✗ rejected-birth-year"],
    ["2".repeat(10_000), "✗ rejected-birth-year"],
    ["", "✗ rejected-empty"],
  ])("%j: %s", (text, verdict) => {
    expect(validate(text)).toBe(verdict);
  });

  test("the range is told as plain years", () => {
    expect(argsOf(validator("1900", asking()))).toEqual([{ from: "1926", to: "2012" }]);
  });
});

test("a year that differs from the identity number given before is asked about", () => {
  const details = { idNumber: "040203000000" };
  expect(validate("2003", details)).toBe("2003");
  expect(validate("2004", details)).toBe("2004 ? doubt-birth-years-differ");
  expect(validate("2004", { idNumber: "B1234567" })).toBe("2004");
  expect(argsOf(validator("2004", asking({ details })))).toEqual([{ declared: "2004", read: "2003" }]);
});
