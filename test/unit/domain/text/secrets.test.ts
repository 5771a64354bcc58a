import { describe, expect, test } from "vitest";
import { looksSecret } from "../../../../src/domain/text/secrets.ts";
import { words } from "../../../support/words.ts";

describe("nobody should send that to anyone", () => {
  test.each([
    "123456",
    " 12 34 56 ",
    "123-456",
    "079199912345",
    "079 199 912 345",
    "024012345",
    "otp 123456",
    "mã OTP của em là 482913 ạ",
    "Mã xác nhận: 4829",
    "Mật khẩu: Abc123",
    "mat khau: abc123",
    "mật khẩu VssID là An@2026xyz",
    "password = hunter42",
    "Bhxh@123456",
    "Mk: 928374",
    "pass: 928374",
    "MẬT KHẨU 12345678".normalize("NFD"),
  ])("%s", (text) => {
    expect(looksSecret(text, words)).toBe(true);
  });
});

describe("an ordinary message", () => {
  test.each([
    "",
    "12345",
    "1234567",
    "0912345678",
    "quên mật khẩu",
    "em quên mật khẩu 2 lần rồi",
    "không nhận được mã OTP sau 10 phút",
    "mã xác thực gửi về email hay sms",
    "12/02/2026",
    "số 6 đường 30/4, phường 12",
    "I forgot my password, what now?",
    "passcode",
    "quên mk 2 lần",
    "an.nguyen2@example.com",
    "SV-0001",
    "https://example.com/?a=1",
  ])("%s", (text) => {
    expect(looksSecret(text, words)).toBe(false);
  });
});
