import { describe, expect, test } from "vitest";
import { validateChoice } from "../../../../src/domain/answers/choice.ts";
import { createWords } from "../../../../src/domain/text/words.ts";
import { argsOf, asking, inShort } from "./asking.ts";

const called = createWords(
  new Map([
    ["choice-who-kind-staff", ["Cán bộ", "Giảng viên", "Viên chức"]],
    ["choice-who-kind-student", ["Sinh viên", "Học viên"]],
    ["choice-who-kind-post-office", ["Bưu điện", "By post"]],
    ["number", ["số"]],
    ["denial", ["không", "chưa", "not", "no", "never"]],
  ]),
);
const validator = validateChoice("who-kind", ["staff", "student", "post-office"]);
const validate = (text: string) => validator(text, { ...asking(), words: called });

describe("a choice is understood by value, number or words", () => {
  test.each([
    ["student", "student"],
    ["Post Office", "post-office"],
    ["1", "staff"],
    ["số 2", "student"],
    [" 3. ", "post-office"],
    ["2️⃣", "student"],
    ["３", "post-office"],
    ["Sinh viên", "student"],
    ["sinh vien", "student"],
    ["SINH VIÊN".normalize("NFD"), "student"],
    ["Tôi là sinh viên ạ 🙂", "student"],
    ["em gửi bưu điện", "post-office"],
  ])("%j means %s", (text, value) => {
    expect(inShort(validate(text))).toBe(value);
  });
});

describe("what could mean several choices or none is asked again", () => {
  test.each([
    "không phải sinh viên",
    "vừa là sinh viên vừa là cán bộ",
    "sinh",
    "0",
    "4",
    "99",
    "1 2",
    "viên",
    "",
    "constructor",
    "x".repeat(10_000),
  ])("%j", (text) => {
    expect(inShort(validate(text))).toBe("✗ rejected-choice");
    expect(argsOf(validate(text))).toEqual([{ count: 3 }]);
  });
});
