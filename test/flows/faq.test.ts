import { describe, expect, test } from "vitest";
import { vssid } from "../../flows/index.ts";
import { projectRoot } from "../../src/config/project-root.ts";
import { fold } from "../../src/domain/text/fold.ts";
import { wordTools } from "../../src/domain/text/words.ts";
import { loadTexts } from "../../src/i18n/load-texts.ts";
import { createFaqFinder } from "../../src/telegram/text/faq.ts";

const texts = loadTexts(new URL("locales/", projectRoot), { words: wordTools }).of(vssid.procedure.id);
const questionOf = (locale: string, id: string) => texts.plain(locale, `faq-${id}.question`);
const find = createFaqFinder(texts, vssid);

describe.each(["vi", "en"] as const)("in %s", (locale) => {
  test.each(vssid.faq)("the question “$id”, typed without accents, finds itself first", ({ id }) => {
    expect(find(locale, fold(questionOf(locale, id)))[0]).toBe(id);
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
    ["vi", "bot nay co lua dao khong", "genuine"],
    ["vi", "toi da co tai khoan tu cap 3", "since-school"],
    ["vi", "chung minh thu cu", "old-id"],
    ["vi", "dang nhap bang vneid", "vneid"],
    ["vi", "sai ngay sinh", "wrong-name"],
    ["vi", "nop ho ban cung phong", "hand-in-for-friend"],
    ["vi", "bao lau co tai khoan", "how-long"],
    ["en", "forgot my password", "password-forgotten"],
    ["en", "is this a scam", "genuine"],
    ["en", "no printer", "no-printer"],
    ["en", "deadline", "ten-days"],
    ["en", "where to submit", "where-to-hand-in"],
  ] as const)("%s: “%s”", (locale, said, id) => {
    expect(find(locale, said)).toContain(id);
  });
});

describe("what is surely meant is answered at once", () => {
  test.each([
    ["vi", "quên mật khẩu", "password-forgotten"],
    ["vi", "quen mat khau", "password-forgotten"],
    ["vi", "hạn nộp", "ten-days"],
    ["vi", "quá hạn rồi", "too-late"],
    ["vi", "bị hủy đăng ký thì sao", "too-late"],
    ["vi", "in ở đâu", "no-printer"],
    ["vi", "có mất tiền không", "costs"],
    ["vi", "cmnd 9 số", "old-id"],
    ["vi", "mất căn cước", "old-id"],
    ["vi", "hỏi ngu tí, VssID là gì?", "what-is-vssid"],
    ["vi", "bot này thật hay giả", "genuine"],
    ["vi", "cổng không vào được, bị treo", "portal-down"],
    ["vi", "web bị lỗi", "portal-down"],
    ["vi", "tôi muốn gặp người thật", "real-person"],
    ["en", "what is VssID", "what-is-vssid"],
    ["en", "the portal does not open", "portal-down"],
    ["en", "I want to talk to a human", "real-person"],
    ["en", "does it cost money", "costs"],
  ] as const)("%s: “%s”", (locale, said, id) => {
    expect(find(locale, said)[0]).toBe(id);
    expect(find.isSure(locale, said)).toBe(true);
  });
});

describe("what only shares a word with a question is never answered as if it were one", () => {
  test.each([
    "đúng rồi",
    "chán quá",
    "đừng nhắn nữa",
    "bot là ai",
    "đồng ý",
    "tôi nộp rồi",
    "mai tôi nộp",
    "không cần",
    "chưa có",
    "không biết",
    "cảm ơn",
    "đâu có",
    "để tôi hỏi lại",
    "dừng lại",
    "sai rồi",
    "tôi ở xa",
    "toi dang ky roi",
  ])("“%s”", (said) => {
    expect(find.isSure("vi", said)).toBe(false);
  });
});
