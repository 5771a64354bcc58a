import { describe, expect, test } from "vitest";
import { validateEmail } from "../../../../src/domain/answers/email.ts";
import { argsOf, inShort } from "./asking.ts";

const validate = (text: string) => inShort(validateEmail(text));

describe("an e-mail address is kept, its domain in lower case", () => {
  test.each([
    ["mau.nguyen@example.com", "mau.nguyen@example.com"],
    ["Mau.Nguyen@EXAMPLE.Com", "Mau.Nguyen@example.com"],
    [" khong.co.that @ gmail . com. ", "khong.co.that@gmail.com"],
    ["<khong.co.that@gmail.com>", "khong.co.that@gmail.com"],
    ["Email: mau+vssid@sub.example.edu.vn", "mau+vssid@sub.example.edu.vn"],
    ["mailto:khong.co.that@yahoo.com.vn", "khong.co.that@yahoo.com.vn"],
    ["khong.co.that@gmail.com\u200b 🙂", "khong.co.that@gmail.com"],
    ["khong.co.that@outlook.com.vn", "khong.co.that@outlook.com.vn"],
  ])("%j is kept as %s", (text, kept) => {
    expect(validate(text)).toBe(kept);
  });
});

describe("a common slip is asked about with what was probably meant", () => {
  test.each([
    ["khong.co.that@gmail.con", "khong.co.that@gmail.com"],
    ["khong.co.that@gmial.com", "khong.co.that@gmail.com"],
    ["khong.co.that@gmail.co", "khong.co.that@gmail.com"],
    ["khong.co.that@gmail.com.vn", "khong.co.that@gmail.com"],
    ["khong.co.that@yahoo.con", "khong.co.that@yahoo.com"],
    ["khong.co.that@yaho.com.vn", "khong.co.that@yahoo.com.vn"],
    ["khong.co.that@hotmial.com", "khong.co.that@hotmail.com"],
    ["khong.co.that@outlok.com", "khong.co.that@outlook.com"],
    ["khong.co.that@example.con", "khong.co.that@example.com"],
  ])("%s: %s", (typed, meant) => {
    expect(validate(typed)).toBe(`${typed} ? doubt-email-slip`);
    expect(argsOf(validateEmail(typed))).toEqual([{ suggestion: meant }]);
  });

  test.each([
    ["khong.co.that@gmailcom", "khong.co.that@gmail.com"],
    ["khong.co.that@gmail", "khong.co.that@gmail.com"],
    ["khong.co.that@yahoo", "khong.co.that@yahoo.com"],
    ["khong.co.that@hotmialcom", "khong.co.that@hotmail.com"],
  ])("%s cannot be kept, but %s is suggested", (typed, meant) => {
    expect(validate(typed)).toBe("✗ rejected-email-dot");
    expect(argsOf(validateEmail(typed))).toEqual([{ suggestion: meant }]);
  });
});

describe("what is no address is refused with the reason", () => {
  test.each([
    ["không@gmail.com", "rejected-email-letters"],
    ["khong.co.that@gmaiｌ.com".replace("ｌ", "л"), "rejected-email-letters"],
    ["mau.gmail.com", "rejected-email-at"],
    ["không có", "rejected-email-letters"],
    ["khong co", "rejected-email-at"],
    ["khong co that@gmail.com", "rejected-email-form"],
    ["khong.co.that@@gmail.com", "rejected-email-form"],
    ["@gmail.com", "rejected-email-form"],
    ["khong.co.that@", "rejected-email-form"],
    ["khong..co@gmail.com", "rejected-email-form"],
    [`${"m".repeat(300)}@gmail.com`, "rejected-email-form"],
    [`${"a.".repeat(5_000)}@gmail.com`, "rejected-email-at"],
    ["🙂", "rejected-empty"],
  ])("%j: %s", (text, refusal) => {
    expect(validate(text)).toBe(`✗ ${refusal}`);
  });
});
