/** Telegram's number of the marked person: no other number in a test looks like it. */
export const PERSON_ID = 5_377_195_531;

/** Who the person is on Telegram. */
export const profile = {
  id: PERSON_ID,
  firstName: "Kanarimơ",
  lastName: "Đệmkỳlạ",
  username: "kanari_ten_7719",
  phone: "84977195531",
};

/** Every answer of the way, all unlike anything the bot says by itself. */
export const answers: Readonly<Record<string, string>> = {
  "who.track": "sinh viên",
  "who.unit": "Khoa Chim Yến Lạ",
  "who.fullName": "Hoàng Kỳ Yến Oanh",
  "who.code": "KNR-771955",
  "who.phone": "0977 195 531",
  "details.fullName": "Hoàng Kỳ Yến Oanh",
  "details.idNumber": "040203771955",
  "details.birthYear": "2003",
  "details.insuranceCode": "4077195531",
  "details.address": "Ngõ 7719 đường Chim Yến, phường Trường Vinh, tỉnh Nghệ An",
  "details.contactPerson": "Quách Thị Sáo Sậu",
  "details.phone": "0368 771 955",
  "details.email": "kanari.7719@example.edu.vn",
  "details.office": "BHXH cơ sở Chim Yến",
  "registration.pressedOn": "hôm nay",
  "handIn.way": "post",
  "handIn.tracking": "EK771955312VN",
  "handIn.handedInOn": "hôm nay",
};

/** What else the person sends in the course of it. */
export const said = {
  beforeConsent: "Trước đồng ý: tiếng hót canari 7719-A",
  freeText: "Giữa chừng: tiếng hót canari 7719-B",
  wrongAnswer: "Sai bét: tiếng hót canari 7719-C <b>",
  wrongNumber: "77195531999",
  edited: "Sửa lại: tiếng hót canari 7719-D",
  caption: "Chú thích: tiếng hót canari 7719-E",
  fileName: "to-khai-canari-7719-F.pdf",
  secret: "mật khẩu là canari7719G",
  unreadable: "Khoa Vỡ Tung canari 7719-H",
  command: "/help tiếng hót canari 7719-I",
};

/** Bytes that stand in the photo and in the file. */
export const photoMark = Buffer.from("8f3ac19d77e1955c31aa04be66d25f0d", "hex");

/** Everything that must not be found, by name; a number also as it is stored. */
export const marks: Readonly<Record<string, string>> = {
  ...profile,
  id: String(PERSON_ID),
  ...said,
  ...Object.fromEntries(Object.entries(answers).filter(([, value]) => value.length > 9)),
  "phone as stored": "0977195531",
  "second phone as stored": "0368771955",
};
