import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateAddress } from "../../../../src/domain/answers/address.ts";
import { validateBirthYear } from "../../../../src/domain/answers/birth-year.ts";
import { validateChoice } from "../../../../src/domain/answers/choice.ts";
import { validateEmail } from "../../../../src/domain/answers/email.ts";
import { validateFullName } from "../../../../src/domain/answers/full-name.ts";
import { validateIdNumber } from "../../../../src/domain/answers/id-number.ts";
import { validateInsuranceCode } from "../../../../src/domain/answers/insurance-code.ts";
import { validatePastDay } from "../../../../src/domain/answers/past-day.ts";
import { validatePersonCode } from "../../../../src/domain/answers/person-code.ts";
import { validatePhone } from "../../../../src/domain/answers/phone.ts";
import { validateShortText } from "../../../../src/domain/answers/short-text.ts";
import { validateTrackingNumber } from "../../../../src/domain/answers/tracking-number.ts";
import { type Field, given } from "../../../../src/domain/procedure/form.ts";
import { asking } from "./asking.ts";

const validators: readonly (readonly [
  name: string,
  validate: Field["validate"],
  good: string,
  parts: string[],
])[] = [
  ["full name", validateFullName, "NGUYỄN THỊ MẪU", ["Nguyễn", "THỊ", "mẫu", "ß", "ŉ", "ê̆", "'", "-", "."]],
  [
    "identity number",
    validateIdNumber({ birthYear: given("details", "birthYear") }),
    "040.203.000.000",
    ["040", "203", "000000", "B", "1234567"],
  ],
  [
    "birth year",
    validateBirthYear({ idNumber: given("details", "idNumber") }),
    "năm 2003",
    ["2003", "1999", "năm"],
  ],
  [
    "insurance code",
    validateInsuranceCode({ idNumber: given("details", "idNumber") }),
    "SV4404000000001",
    ["SV4", "40", "4000000001", "0912"],
  ],
  ["phone", validatePhone, "+84 162 000 0000", ["+84", "0", "84", "912", "000000", "0162", "0000000"]],
  [
    "e-mail",
    validateEmail,
    "Khong.Co.That@GMAIL.con",
    ["mau", "@", "gmail", "yaho", ".", "com", "con", "vn"],
  ],
  ["address", validateAddress, "Xóm 2,\nxã Mẫu", ["Xóm 2", ",", "xã Mẫu", "\n", "Nghệ An", ":", "Số"]],
  ["short text", validateShortText({ min: 2, max: 80 }), "Khoa Toán", ["Khoa", "Toán", ":", "(", ")"]],
  ["person code", validatePersonCode, "sv – 0001", ["sv", "0001", "-", ".", "Đ"]],
  ["tracking number", validateTrackingNumber, "rr 000000000 vn", ["rr", "000000000", "vn", "-"]],
  ["choice", validateChoice("who-track", ["staff", "student"]), "2", ["staff", "student", "1", "not"]],
  [
    "past day",
    validatePastDay({ maxDaysAgo: 400 }),
    "thứ hai",
    ["hôm", "nay", "qua", "12", "/", "2", "thứ", "hai"],
  ],
];

const CLUTTER = [
  "",
  " ",
  "\u00a0",
  "\u200b",
  "\u3164\u3164\u3164",
  "\u202e",
  "“",
  "”",
  "…",
  "🙂",
  "👩‍🎓",
  "\ud83d",
  "\u0301",
  "\t",
];

const clutter = fc.array(fc.constantFrom(...CLUTTER), { maxLength: 3 }).map((marks) => marks.join(""));

describe.each(validators)("the validator of %s", (_, validate, good, parts) => {
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.tuple(clutter, fc.constant(good), clutter).map((pieces) => pieces.join("")),
    fc.array(fc.constantFrom(...parts, ...CLUTTER), { maxLength: 12 }).map((pieces) => pieces.join("")),
    fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((pieces) => pieces.join(" ")),
  );

  test("takes any text without failing, and keeps only clean, short values", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const validation = validate(text, asking());
        if (!validation.ok) {
          expect(validation.reason.text).toMatch(/^rejected-/);
          return;
        }
        expect(validation.value).toBe(validation.value.normalize("NFC").trim());
        expect(validation.value).not.toMatch(/\p{C}|\p{Extended_Pictographic}|\s\s|\n/u);
        expect(validation.value.length).toBeGreaterThan(0);
        expect(validation.value.length).toBeLessThanOrEqual(254);
      }),
      { numRuns: 400 },
    );
  });

  test("reads a kept value as the same value again", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const first = validate(text, asking());
        fc.pre(first.ok);
        expect(validate(first.value, asking())).toMatchObject({ ok: true, value: first.value });
      }),
      { numRuns: 200 },
    );
  });

  test("reads composed and decomposed accents alike", () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(validate(text.normalize("NFD"), asking())).toEqual(validate(text.normalize("NFC"), asking()));
      }),
    );
  });

  test.each(["a", " ", ".", "1", "/", "@", "a@", ": ", "\u0301", "😀", "\n,", "١", "not "])(
    "answers at once to 100,000 times %j",
    (piece) => {
      const start = performance.now();
      validate(piece.repeat(100_000), asking());
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});
