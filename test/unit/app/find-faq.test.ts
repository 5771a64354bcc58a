import { describe, expect, test } from "vitest";
import { createFaqSearch } from "../../../src/app/find-faq.ts";

const EMPTY = "bot tôi em thì là có cho nhé hôm nay không được hiểu I do not";
const find = createFaqSearch(
  [
    { id: "lost-password", text: "Quên mật khẩu thì làm sao? mất, không đăng nhập được, lấy lại" },
    { id: "deadline", text: "Hạn nộp tờ khai là ngày nào? trễ, quá hạn, bị huỷ, mấy ngày" },
    { id: "fake-app", text: "Làm sao nhận ra ứng dụng giả? lừa đảo, link lạ" },
    { id: "post", text: "Gửi tờ khai qua bưu điện được không? chuyển phát, địa chỉ nhận" },
    { id: "otp", text: "Không nhận được mã OTP? tin nhắn, chờ" },
  ],
  EMPTY,
);
const first = (query: string) => find(query)[0]?.id;

describe("a question of one's own", () => {
  test.each([
    ["quên mật khẩu", "lost-password"],
    ["quen mat khau", "lost-password"],
    ["QUÊN MẬT KHẨU???", "lost-password"],
    ["em bị quên mật khẩu rồi thầy ơi", "lost-password"],
    ["quên mật khâủ".normalize("NFD"), "lost-password"],
    ["hạn nộp tờ khai", "deadline"],
    ["gửi bưu điện", "post"],
    ["ung dung gia", "fake-app"],
    ["chưa có mã OTP", "otp"],
  ])("“%s” finds %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  test("is not the same as speaking to the bot", () => {
    const find = createFaqSearch(
      [
        { id: "photos", text: "Bot có cần ảnh của tôi không?" },
        { id: "otp", text: "Mã OTP chưa về?" },
      ],
      EMPTY,
    );
    expect(find("chán quá bot ơi")).toEqual([]);
  });

  test.each(["", " ", "?!", "a", "xin chào", "qwertyuiop", "2026", "🙂", "làm"])(
    "“%s” finds nothing rather than something that does not fit",
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );

  test.each(["tôi không hiểu", "hôm nay cho em nhé", "I do not"])(
    "“%s” is no question of anything",
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );

  test.each([
    ["quá hạn", "deadline"],
    ["qua han", "deadline"],
    ["quả hàn", undefined],
    ["đã nốp", undefined],
    ["bị hủy", "deadline"],
    ["bị huỷ".normalize("NFD"), "deadline"],
    ["bị hũy", undefined],
  ])("“%s” means no word with other accents, wherever its tone is put: %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  test("is sure to be meant only where it holds most of what was said", () => {
    expect(find("em quên mật khẩu rồi")[0]).toMatchObject({ id: "lost-password", sure: true });
    expect(find("bưu điện đóng cửa sớm lắm")[0]).toMatchObject({ id: "post", sure: false });
  });

  test("brings nothing along that shares its common words alone", () => {
    expect(find("em quên mật khẩu, không đăng nhập được").map(({ id }) => id)).toEqual(["lost-password"]);
  });

  test("finds three at most, the best first", () => {
    const hits = find("quên mật khẩu, hạn nộp tờ khai, bưu điện, ứng dụng giả, mã OTP");
    expect(hits).toHaveLength(3);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  });

  test("of a whole page is answered too", () => {
    expect(find(`quên mật khẩu ${"rất lâu ".repeat(500)}`)[0]?.id).toBe("lost-password");
  });
});
