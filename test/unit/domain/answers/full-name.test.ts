import { describe, expect, test } from "vitest";
import { validateFullName } from "../../../../src/domain/answers/full-name.ts";
import { inShort } from "./asking.ts";

const validate = (text: string) => inShort(validateFullName(text));

describe("a full name is kept as on the card", () => {
  test.each([
    ["Nguyễn Thị Mẫu", "Nguyễn Thị Mẫu"],
    ["  nguyễn   thị mẫu ", "Nguyễn Thị Mẫu"],
    ["NGUYỄN THỊ MẪU", "Nguyễn Thị Mẫu"],
    ["đỗ đức thử", "Đỗ Đức Thử"],
    ["Nguyễn Thị Mẫu".normalize("NFD"), "Nguyễn Thị Mẫu"],
    ["NGUYỄN THỊ MẪU".normalize("NFD"), "Nguyễn Thị Mẫu"],
    ["Nguyễn\u00a0Thị\u200b Mẫu", "Nguyễn Thị Mẫu"],
    ["“Nguyễn Thị Mẫu”.", "Nguyễn Thị Mẫu"],
    ["Họ và tên: Nguyễn Thị Mẫu", "Nguyễn Thị Mẫu"],
    ["- Nguyễn Thị Mẫu 🙂👍🏽", "Nguyễn Thị Mẫu"],
    ["\u202eNguyễn Thị Mẫu\u202c", "Nguyễn Thị Mẫu"],
    ["Nguyễn Văn A", "Nguyễn Văn A"],
    ["H’HEN NIÊ", "H'Hen Niê"],
    ["Y Êñuôl Mlô", "Y Êñuôl Mlô"],
    ["NGUYỄN THỊ ANNE-MARIE", "Nguyễn Thị Anne-Marie"],
  ])("%j is kept as %j", (text, kept) => {
    expect(validate(text)).toBe(kept);
  });

  test.each([
    ["nguyen thi mau", "Nguyen Thi Mau"],
    ["JOHN O'SAMPLE JR", "John O'Sample Jr"],
    ["Anna McTest", "Anna McTest"],
  ])("%j is kept, asking whether the card has accents", (text, kept) => {
    expect(validate(text)).toBe(`${kept} ? doubt-name-no-accents`);
  });
});

describe("what is no full name is refused with the reason", () => {
  test.each([
    ["Nguyễn Thị Mẫu 2003", "rejected-name-digits"],
    ["Nguyễn Thị Mẫu ٣", "rejected-name-digits"],
    ["0912345678", "rejected-name-digits"],
    ["Nguyễn/Thị/Mẫu", "rejected-name-symbols"],
    ["<b>Nguyễn Thị</b>", "rejected-name-symbols"],
    ["mau@example.com", "rejected-name-symbols"],
    ["Нгуен Тхи", "rejected-name-symbols"],
    ["阮 氏", "rejected-name-symbols"],
    [`Nguyễn M${"\u0301\u0323\u0306".repeat(5)}ẫu`, "rejected-name-symbols"],
    ["Mẫu", "rejected-name-one-word"],
    ["Mẫu - ", "rejected-name-one-word"],
    ["Nguyễn . '", "rejected-name-one-word"],
    [`Nguyễn ${"a".repeat(10_000)}`, "rejected-name-long"],
    ["", "rejected-empty"],
    ["🙂", "rejected-empty"],
    ["\u200b\u200f…", "rejected-empty"],
  ])("%j", (text, refusal) => {
    expect(validate(text)).toBe(`✗ ${refusal}`);
  });
});
