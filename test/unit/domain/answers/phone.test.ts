import { describe, expect, test } from "vitest";
import { validatePhone } from "../../../../src/domain/answers/phone.ts";
import { argsOf, inShort } from "./asking.ts";

const validate = (text: string) => inShort(validatePhone(text));

describe("a mobile number is kept as ten digits", () => {
  test.each([
    ["0912000000", "0912000000"],
    ["0912 000 000", "0912000000"],
    ["0912.000.000", "0912000000"],
    ["(0912) 000-000", "0912000000"],
    ["+84912000000", "0912000000"],
    ["+84 (0) 912 000 000", "0912000000"],
    ["84912000000", "0912000000"],
    ["0084 912 000 000", "0912000000"],
    ["SĐT: 0912000000 📱", "0912000000"],
    ["０９１２００００００", "0912000000"],
    ["\u202d0912000000\u202c", "0912000000"],
    ["0842000000", "0842000000"],
  ])("%j is kept as %s", (text, kept) => {
    expect(validate(text)).toBe(kept);
  });

  test.each([
    ["0951000000", "0951000000 ? doubt-phone-prefix"],
    ["0301000000", "0301000000 ? doubt-phone-prefix"],
    ["912000000", "0912000000 ? doubt-phone-converted"],
    ["842000000", "0842000000 ? doubt-phone-converted"],
  ])("%j is kept with a doubt: %s", (text, verdict) => {
    expect(validate(text)).toBe(verdict);
  });
});

describe("an old eleven-digit number becomes today's", () => {
  test.each([
    ["01620000000", "0320000000"],
    ["01690000000", "0390000000"],
    ["01200000000", "0700000000"],
    ["01210000000", "0790000000"],
    ["01220000000", "0770000000"],
    ["01260000000", "0760000000"],
    ["01280000000", "0780000000"],
    ["01230000000", "0830000000"],
    ["01240000000", "0840000000"],
    ["01250000000", "0850000000"],
    ["01270000000", "0810000000"],
    ["01290000000", "0820000000"],
    ["01860000000", "0560000000"],
    ["01880000000", "0580000000"],
    ["01990000000", "0590000000"],
    ["+84 162 000 0000", "0320000000"],
  ])("%s becomes %s, and the doubt says so", (old, today) => {
    expect(validate(old)).toBe(`${today} ? doubt-phone-converted`);
    expect(argsOf(validatePhone(old))).toEqual([{ phone: today }]);
  });
});

describe("other numbers are refused with the reason", () => {
  test.each([
    ["0238 300 0000", "rejected-phone-landline"],
    ["+84 24 3000 0000", "rejected-phone-landline"],
    ["+1 555 010 0000", "rejected-phone-foreign"],
    ["0049 30 000000", "rejected-phone-foreign"],
    ["0612000000", "rejected-phone-start"],
    ["091200000", "rejected-phone-length"],
    ["09120000000", "rejected-phone-length"],
    ["01610000000", "rejected-phone-length"],
    ["0".repeat(10_000), "rejected-phone-foreign"],
    ["9".repeat(10_000), "rejected-phone-length"],
    ["không có", "rejected-phone-not-digits"],
    ["091x000000", "rejected-phone-not-digits"],
    ["09120000+0", "rejected-phone-not-digits"],
    ["٠٩١٢٠٠٠٠٠٠", "rejected-phone-not-digits"],
    ["()", "rejected-empty"],
    ["", "rejected-empty"],
  ])("%j: %s", (text, refusal) => {
    expect(validate(text)).toBe(`✗ ${refusal}`);
  });
});
