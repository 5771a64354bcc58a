import { describe, expect, test } from "vitest";
import { vssid } from "../../flows/index.ts";
import { createFaqSearch } from "../../src/app/find-faq.ts";
import { fold } from "../../src/domain/fold.ts";
import { loadTexts } from "../../src/i18n/load-texts.ts";
import { projectRoot } from "../../src/project-root.ts";

const texts = loadTexts(new URL("locales/", projectRoot));
const questionOf = (locale: string, id: string) => texts.plain(locale, `faq-${id}.question`);
const searchIn = (locale: string) =>
  createFaqSearch(
    vssid.faq.map(({ id }) => ({
      id,
      text: `${questionOf(locale, id)} ${texts.plain(locale, `faq-${id}.words`)}`,
    })),
  );
const find = { vi: searchIn("vi"), en: searchIn("en") };

describe.each(["vi", "en"] as const)("in %s", (locale) => {
  test.each(vssid.faq)("the question “$id”, typed without accents, finds itself first", ({ id }) => {
    expect(find[locale](fold(questionOf(locale, id)))[0]?.id).toBe(id);
  });
});

describe("what people type in a hurry finds an answer among the first three", () => {
  test.each([
    ["vi", "quen mat khau", "password-forgotten"],
    ["vi", "chua nhan duoc mat khau", "password-channel"],
    ["vi", "ma so bhxh tim o dau", "code-where"],
    ["vi", "nop o dau", "where-to-hand-in"],
    ["vi", "qua han roi", "too-late"],
    ["vi", "hạn mấy ngày", "ten-days"],
    ["vi", "co mat phi khong", "costs"],
    ["vi", "khong co may in", "no-printer"],
    ["vi", "bot nay co lua dao khong", "photos-needed"],
    ["vi", "toi da co tai khoan tu cap 3", "since-school"],
    ["vi", "chung minh thu cu", "old-id"],
    ["vi", "dang nhap bang vneid", "vneid"],
    ["vi", "sai ngay sinh", "wrong-name"],
    ["vi", "nop ho ban cung phong", "hand-in-for-friend"],
    ["vi", "bao lau co tai khoan", "how-long"],
    ["en", "forgot my password", "password-forgotten"],
    ["en", "is this a scam", "photos-needed"],
    ["en", "no printer", "no-printer"],
    ["en", "deadline", "ten-days"],
    ["en", "where to submit", "where-to-hand-in"],
  ] as const)("%s: “%s”", (locale, said, id) => {
    expect(find[locale](said).map((hit) => hit.id)).toContain(id);
  });
});
