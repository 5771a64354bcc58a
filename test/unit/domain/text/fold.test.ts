import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, words } from "../../../../src/domain/text/fold.ts";

describe("what people type is compared without accents", () => {
  test.each([
    ["Đăng ký", "dang ky"],
    ["ĐĂNG KÝ", "dang ky"],
    ["căn cước".normalize("NFD"), "can cuoc"],
    ["Mã số BHXH (10 số)?", "ma so bhxh 10 so"],
    ["quên_mật-khẩu…", "quen mat khau"],
    ["  nhiều \u00a0 khoảng\ttrắng\n", "nhieu khoang trang"],
    ["Ưu tiên: ƯỚC, ỡ, ợ, ặ, ỗ", "uu tien uoc o o a o"],
    ["ｖｓｓｉｄ ２０２６", "vssid 2026"],
    // Lao, Thai and Devanagari write vowels and tones as marks, and Lao and Thai no spaces between words.
    ["ເຂົ້າ", "ເຂົ້າ"],
    ["ນໍ້າ", "ນ\u0ecd້າ"],
    ["ข้าว", "ข้าว"],
    ["ขอบคุณครับ", "ขอบคุณ ครับ"],
    ["नहीं, धन्यवाद!", "नहीं धन्यवाद"],
    ["Ελλάδα", "ελλάδα".normalize("NFD")],
    ["2️⃣ số", "2 so"],
    ["🙂", ""],
    ["", ""],
  ])("%j becomes %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("composed and decomposed accents fold alike", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });

  test("folding again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1_000 },
    );
  });
});

test("two words of Lao that differ in a vowel stay two words", () => {
  expect(fold("ມື")).not.toBe(fold("ມຶ"));
  expect(words("ສະບາຍດີ ຂອບໃຈ").length).toBeGreaterThanOrEqual(2);
});

test("words are folded and in order; a text of signs alone has none", () => {
  expect(words("Quên mật khẩu?")).toEqual(["quen", "mat", "khau"]);
  expect(words("… 🙂 !")).toEqual([]);
});
