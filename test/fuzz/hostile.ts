import type { Random } from "../support/random.ts";

/** Texts that break what was written for friendly ones: markup, directions, controls, halves of letters, sheer length. */
const TEXTS = [
  "",
  " ",
  "\n\n",
  "<b>đậm",
  "</blockquote></b>",
  '<a href="tg://user?id=1">x</a>',
  "&lt;&amp;&#0;&bogus;",
  "<script>alert(1)</script>",
  "{ $name } { you } -term",
  "'; DROP TABLE cases; --",
  "#{7*7}{{7*7}}%s%n",
  "\u0000",
  "Nguyễn\u0000Văn Thử",
  "\u202Eimal\u202C \u2066ab\u2069",
  "מַבְחָן ערב العربية",
  "👩‍👩‍👧‍👦🏳️‍🌈🇻🇳",
  "\uD83D",
  "\uDE00 nửa chữ \uD83D",
  "e\u0301\u0302\u0303\u0323".repeat(60),
  "\u200B\u200D\uFEFF",
  "Ａ１２３ｆｕｌｌ",
  "0402030000001234567890",
  "١٢٣٤٥٦٧٨٩٠",
  "1e309",
  "-0",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "null",
  "[object Object]",
  "/",
  "//",
  "/start@",
  "/forget_me_not now",
  "@",
  "mật khẩu của tôi là 123456",
  "mã OTP 481516",
  "quen mat khau thi lam sao",
  "10 ngay tinh the nao",
  "hôm qua",
  "31/02/2026",
  "99999999999/1/1",
] as const;

const LONG = ["<", "&", "Ư", "👍", "ab ", "\u0301", "1 ", "\u202E", "\uD83D"] as const;

/** Telegram's longest message. */
const LONGEST = 4096;

/** A text from the pool, sometimes several joined, sometimes as long as Telegram allows. */
export function hostileText(random: Random): string {
  if (random.happens(0.02)) return random.pick(LONG).repeat(LONGEST).slice(0, LONGEST);
  const text = random.pick(TEXTS);
  if (!random.happens(0.2)) return text;
  return `${text}${random.pick(TEXTS)}${String.fromCharCode(random.below(0x10000))}`.slice(0, LONGEST);
}

const NUMBERS = [
  0,
  1,
  -1,
  7,
  777_000,
  1_772_000_000,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  -1_001_234_567_890,
  2 ** 52,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
] as const;

/** A whole number: small, huge, negative, or where some integer type ends. */
export function hostileNumber(random: Random): number {
  return random.happens(0.5) ? random.pick(NUMBERS) : random.below(100_000);
}
