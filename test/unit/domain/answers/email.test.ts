import { describe, expect, test } from "vitest";
import { validateEmail } from "../../../../src/domain/answers/email.ts";
import { argsOf, inShort } from "./asking.ts";

const judge = (text: string) => inShort(validateEmail(text));

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
    expect(judge(text)).toBe(kept);
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
    expect(judge(typed)).toBe(`${typed} ? doubt-email-slip`);
    expect(argsOf(validateEmail(typed))).toEqual([{ suggestion: meant }]);
  });

  test.each([
    ["khong.co.that@gmailcom", "khong.co.that@gmail.com"],
    ["khong.co.that@gmail", "khong.co.that@gmail.com"],
    ["khong.co.that@yahoo", "khong.co.that@yahoo.com"],
    ["khong.co.that@hotmialcom", "khong.co.that@hotmail.com"],
  ])("%s cannot be kept, but %s is suggested", (typed, meant) => {
    expect(judge(typed)).toBe("✗ refused-email-dot");
    expect(argsOf(validateEmail(typed))).toEqual([{ suggestion: meant }]);
  });
});

describe("what is no address is refused with the reason", () => {
  test.each([
    ["không@gmail.com", "refused-email-letters"],
    ["khong.co.that@gmaiｌ.com".replace("ｌ", "л"), "refused-email-letters"],
    ["mau.gmail.com", "refused-email-at"],
    ["không có", "refused-email-letters"],
    ["khong co", "refused-email-at"],
    ["khong co that@gmail.com", "refused-email-form"],
    ["khong.co.that@@gmail.com", "refused-email-form"],
    ["@gmail.com", "refused-email-form"],
    ["khong.co.that@", "refused-email-form"],
    ["khong..co@gmail.com", "refused-email-form"],
    [`${"m".repeat(300)}@gmail.com`, "refused-email-form"],
    [`${"a.".repeat(5_000)}@gmail.com`, "refused-email-at"],
    ["🙂", "refused-empty"],
  ])("%j: %s", (text, refusal) => {
    expect(judge(text)).toBe(`✗ ${refusal}`);
  });
});
