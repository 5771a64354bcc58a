import { describe, expect, test } from "vitest";
import { validateAgency } from "../../../../src/domain/answers/agency.ts";
import { validatePersonCode } from "../../../../src/domain/answers/person-code.ts";
import { validateShortText } from "../../../../src/domain/answers/short-text.ts";
import { validateTrackingNumber } from "../../../../src/domain/answers/tracking-number.ts";
import { argsOf, asking, inShort } from "./asking.ts";

describe("a staff or student code", () => {
  test.each([
    ["sv-0001", "SV-0001"],
    ["Mã SV: sv 00 01", "SV0001"],
    ["cb.12–3", "CB.12-3"],
    ["205748020110000", "205748020110000"],
    ["040203000000", "040203000000 ? doubt-person-code-id"],
    ["999203000000", "999203000000"],
    ["mã số", "✗ rejected-person-code-characters"],
    ["SV_0001", "✗ rejected-person-code-characters"],
    ["SV/0001", "✗ rejected-person-code-characters"],
    ["s1", "✗ rejected-person-code-length"],
    ["A".repeat(21), "✗ rejected-person-code-length"],
    ["A".repeat(10_000), "✗ rejected-person-code-length"],
    ["--.", "✗ rejected-empty"],
  ])("%j: %s", (text, verdict) => {
    expect(inShort(validatePersonCode(text))).toBe(verdict);
  });
});

describe("a receiving office", () => {
  test.each([
    ["BHXH tỉnh Nghệ An", "BHXH tỉnh Nghệ An"],
    ["bảo hiểm xã hội TP Vinh", "bảo hiểm xã hội TP Vinh"],
    ["không biết", "không biết ? doubt-agency"],
    ["Vinh", "✗ rejected-text-short"],
  ])("%j: %s", (text, verdict) => {
    expect(inShort(validateAgency(text, asking()))).toBe(verdict);
  });
});

describe("a tracking number", () => {
  test.each([
    ["RR000000000VN", "RR000000000VN"],
    ["rr 000 000 000 vn", "RR000000000VN"],
    ["Mã: EE-000000000-VN.", "EE000000000VN"],
    ["VTP123456789", "VTP123456789 ? doubt-tracking-form"],
    ["RR000000000US", "RR000000000US ? doubt-tracking-form"],
    ["RR0000VN", "✗ rejected-tracking-length"],
    ["R".repeat(10_000), "✗ rejected-tracking-length"],
    ["chưa có biên nhận", "✗ rejected-tracking-characters"],
    ["🙂", "✗ rejected-empty"],
  ])("%j: %s", (text, verdict) => {
    expect(inShort(validateTrackingNumber(text))).toBe(verdict);
  });
});

describe("a short text of 3 to 20 characters", () => {
  const validate = validateShortText({ min: 3, max: 20 });
  test.each([
    ["  Khoa \u00a0 Toán ", "Khoa Toán"],
    ["Khoa Toán".normalize("NFD"), "Khoa Toán"],
    ["“Phòng Đào tạo”", "Phòng Đào tạo"],
    ["K2", "✗ rejected-text-short"],
    ["Khoa Toán ".repeat(1_000), "✗ rejected-text-long"],
    ["...?!", "✗ rejected-empty"],
    ["$$$$", "✗ rejected-empty"],
  ])("%j: %s", (text, verdict) => {
    expect(inShort(validate(text))).toBe(verdict);
  });

  test("a refusal tells the limit", () => {
    expect(argsOf(validate("K2"))).toEqual([{ min: 3 }]);
    expect(argsOf(validate("K".repeat(21)))).toEqual([{ max: 20 }]);
  });
});
