import { describe, expect, test } from "vitest";
import { validateFullName } from "../../../../src/domain/answers/full-name.ts";
import { inShort } from "./asking.ts";

const judge = (text: string) => inShort(validateFullName(text));

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
    expect(judge(text)).toBe(kept);
  });

  test.each([
    ["nguyen thi mau", "Nguyen Thi Mau"],
    ["JOHN O'SAMPLE JR", "John O'Sample Jr"],
    ["Anna McTest", "Anna McTest"],
  ])("%j is kept, asking whether the card has accents", (text, kept) => {
    expect(judge(text)).toBe(`${kept} ? doubt-name-no-accents`);
  });
});

describe("what is no full name is refused with the reason", () => {
  test.each([
    ["Nguyễn Thị Mẫu 2003", "refused-name-digits"],
    ["Nguyễn Thị Mẫu ٣", "refused-name-digits"],
    ["0912345678", "refused-name-digits"],
    ["Nguyễn/Thị/Mẫu", "refused-name-symbols"],
    ["<b>Nguyễn Thị</b>", "refused-name-symbols"],
    ["mau@example.com", "refused-name-symbols"],
    ["Нгуен Тхи", "refused-name-symbols"],
    ["阮 氏", "refused-name-symbols"],
    [`Nguyễn M${"\u0301\u0323\u0306".repeat(5)}ẫu`, "refused-name-symbols"],
    ["Mẫu", "refused-name-one-word"],
    ["Mẫu - ", "refused-name-one-word"],
    ["Nguyễn . '", "refused-name-one-word"],
    [`Nguyễn ${"a".repeat(10_000)}`, "refused-name-long"],
    ["", "refused-empty"],
    ["🙂", "refused-empty"],
    ["\u200b\u200f…", "refused-empty"],
  ])("%j", (text, refusal) => {
    expect(judge(text)).toBe(`✗ ${refusal}`);
  });
});
