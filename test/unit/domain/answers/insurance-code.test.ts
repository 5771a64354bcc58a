import { describe, expect, test } from "vitest";
import { validateInsuranceCode } from "../../../../src/domain/answers/insurance-code.ts";
import { given } from "../../../../src/domain/procedure/form.ts";
import { argsOf, asking, inShort } from "./asking.ts";

const validator = validateInsuranceCode({ idNumber: given("details", "idNumber") });
const validate = (text: string, details = {}) => inShort(validator(text, asking({ details })));

describe("a social-insurance code", () => {
  test.each([
    ["4000000001", "4000000001"],
    ["40.0000.0001", "4000000001"],
    ["Mã số BHXH: 40 0000 0001", "4000000001"],
    ["４００００００００１", "4000000001"],
    ["0100000001", "0100000001"],
    ["SV4404000000001", "4000000001 ? doubt-insurance-card"],
    ["sv 4 40 40 0000 0001", "4000000001 ? doubt-insurance-card"],
    ["040203000000", "040203000000 ? doubt-insurance-is-id"],
    ["0912000000", "0912000000 ? doubt-insurance-phone"],
  ])("%j is kept: %s", (text, verdict) => {
    expect(validate(text)).toBe(verdict);
  });

  test.each([
    ["400000001", "rejected-insurance-length"],
    ["40000000011", "rejected-insurance-length"],
    ["4404000000001", "rejected-insurance-length"],
    ["SV6404000000001", "rejected-insurance-not-digits"],
    ["SV44040000000", "rejected-insurance-not-digits"],
    ["40OOOOOOO1", "rejected-insurance-not-digits"],
    ["chưa có", "rejected-insurance-not-digits"],
    ["१२३४५६७८९०", "rejected-insurance-not-digits"],
    ["1".repeat(10_000), "rejected-insurance-length"],
    ["...", "rejected-empty"],
  ])("%j is refused: %s", (text, refusal) => {
    expect(validate(text)).toBe(`✗ ${refusal}`);
  });

  test("taken from an old card, the ten digits are shown", () => {
    expect(argsOf(validator("SV4404000000001", asking()))).toEqual([{ code: "4000000001" }]);
  });

  test("twelve digits are compared with the identity number given before", () => {
    expect(validate("040203000000", { idNumber: "040203000000" })).toBe(
      "040203000000 ? doubt-insurance-is-id",
    );
    expect(validate("040203000000", { idNumber: "040203000001" })).toBe(
      "040203000000 ? doubt-insurance-other-id",
    );
  });
});
