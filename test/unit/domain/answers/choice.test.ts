import { describe, expect, test } from "vitest";
import { validateChoice } from "../../../../src/domain/answers/choice.ts";
import { argsOf, inShort } from "./asking.ts";

const called: Record<string, readonly string[]> = {
  staff: ["Cán bộ", "Giảng viên", "Viên chức"],
  student: ["Sinh viên", "Học viên"],
  "post-office": ["Bưu điện", "By post"],
};
const validate = validateChoice(["staff", "student", "post-office"], (value) => called[value] ?? []);

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
