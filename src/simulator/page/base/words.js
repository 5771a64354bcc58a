import { preferences } from "./preferences.js";

const vi = {
  title: "Mô phỏng trò chuyện",
  simulatorNote: "Chạy thử, không phải Telegram",
  simulator: "mô phỏng",
  people: "Người thử",
  addPerson: "Thêm người",
  firstName: "Tên",
  lastName: "Họ (có thể bỏ trống)",
  language: "Ngôn ngữ Telegram của người này",
  add: "Thêm",
  cancel: "Huỷ",
  close: "Đóng",
  ok: "Đã hiểu",
  back: "Quay lại danh sách",
  noPeople: "Chưa có ai. Hãy thêm một người để bắt đầu trò chuyện với bot.",
  choosePerson: "Chọn một người để trò chuyện",
  asPerson: "bạn là {name}",
  bot: "bot",
  typing: "đang nhập…",
  sendingPhoto: "đang gửi ảnh…",
  sendingFile: "đang gửi tệp…",
  messages: "Tin nhắn",
  message: "Tin nhắn",
  messageMenu: "Việc có thể làm với tin nhắn",
  send: "Gửi",
  attach: "Đính kèm",
  photoOrPhotos: "Ảnh",
  document: "Tệp",
  shareContact: "Chia sẻ số điện thoại",
  shareContactAsk: "Bot sẽ thấy tên và số điện thoại giả lập của người này.",
  share: "Chia sẻ",
  commands: "Lệnh của bot",
  noCommands: "Bot chưa có lệnh nào",
  replyKeyboard: "Bàn phím của bot",
  showKeyboard: "Hiện bàn phím của bot",
  hideKeyboard: "Ẩn bàn phím của bot",
  start: "Bắt đầu",
  emptyChat: "Chưa có tin nhắn. Nhấn Bắt đầu để chào bot.",
  chatMenu: "Trình đơn trò chuyện",
  settings: "Tuỳ chọn",
  block: "Chặn bot",
  unblock: "Bỏ chặn bot",
  blocked: "đã chặn bot",
  toDark: "Giao diện tối",
  toLight: "Giao diện sáng",
  switchLanguage: "English",
  reply: "Trả lời",
  edit: "Sửa",
  delete: "Xoá",
  copyText: "Sao chép",
  copied: "Đã sao chép",
  notCopied: "Trình duyệt không cho sao chép",
  edited: "đã sửa",
  replyingTo: "Trả lời",
  editing: "Đang sửa",
  pinned: "Tin đã ghim",
  photo: "Ảnh",
  contact: "Liên hệ",
  openPhoto: "Mở ảnh",
  spoiler: "Nội dung ẩn, nhấn để xem",
  toBottom: "Xuống cuối",
  unread: "{count} tin chưa đọc",
  today: "Hôm nay",
  yesterday: "Hôm qua",
  caption: "Thêm chú thích",
  sendPhotos: "Gửi ảnh",
  sendFiles: "Gửi tệp",
  asFiles: "Gửi nguyên tệp, không nén",
  tooManyPhotos: "Một lần gửi được tối đa {count} mục",
  dropHere: "Thả ảnh hoặc tệp vào đây",
  away: "Máy chủ mô phỏng đang nghỉ. Trang sẽ tự nối lại.",
  notSent: "Chưa gửi được. Hãy thử lại.",
  refused: "Không thực hiện được: {reason}",
  personGone: "Người này không còn trong máy chủ mô phỏng",
  unsupportedButton: "Bản mô phỏng chưa hỗ trợ nút này",
};

/** @typedef {keyof typeof vi} Word */

/** @type {Record<Word, string>} */
const en = {
  title: "Chat simulator",
  simulatorNote: "A try-out, not Telegram",
  simulator: "simulator",
  people: "People",
  addPerson: "Add a person",
  firstName: "First name",
  lastName: "Last name (optional)",
  language: "This person's Telegram language",
  add: "Add",
  cancel: "Cancel",
  close: "Close",
  ok: "OK",
  back: "Back to the list",
  noPeople: "Nobody is here yet. Add a person to start chatting with the bot.",
  choosePerson: "Choose a person to chat as",
  asPerson: "you are {name}",
  bot: "bot",
  typing: "typing…",
  sendingPhoto: "sending a photo…",
  sendingFile: "sending a file…",
  messages: "Messages",
  message: "Message",
  messageMenu: "What can be done with this message",
  send: "Send",
  attach: "Attach",
  photoOrPhotos: "Photo",
  document: "File",
  shareContact: "Share phone number",
  shareContactAsk: "The bot will see this person's made-up name and phone number.",
  share: "Share",
  commands: "The bot's commands",
  noCommands: "The bot has no commands yet",
  replyKeyboard: "The bot's keyboard",
  showKeyboard: "Show the bot's keyboard",
  hideKeyboard: "Hide the bot's keyboard",
  start: "Start",
  emptyChat: "No messages yet. Press Start to greet the bot.",
  chatMenu: "Chat menu",
  settings: "Settings",
  block: "Block the bot",
  unblock: "Unblock the bot",
  blocked: "has blocked the bot",
  toDark: "Dark theme",
  toLight: "Light theme",
  switchLanguage: "Tiếng Việt",
  reply: "Reply",
  edit: "Edit",
  delete: "Delete",
  copyText: "Copy",
  copied: "Copied",
  notCopied: "The browser does not allow copying",
  edited: "edited",
  replyingTo: "Reply to",
  editing: "Editing",
  pinned: "Pinned message",
  photo: "Photo",
  contact: "Contact",
  openPhoto: "Open the photo",
  spoiler: "Hidden text, press to reveal",
  toBottom: "To the newest message",
  unread: "{count} unread",
  today: "Today",
  yesterday: "Yesterday",
  caption: "Add a caption",
  sendPhotos: "Send photos",
  sendFiles: "Send files",
  asFiles: "Send as files, uncompressed",
  tooManyPhotos: "At most {count} items can be sent at once",
  dropHere: "Drop photos or files here",
  away: "The simulator's server is away. This page will reconnect by itself.",
  notSent: "Not sent. Please try again.",
  refused: "That did not work: {reason}",
  personGone: "This person is no longer known to the simulator",
  unsupportedButton: "The simulator does not support this button yet",
};

const dictionaries = { vi, en };

/**
 * A text of the page in the chosen language; `{name}` places are filled from `values`.
 * @param {Word} word
 * @param {Record<string, string | number>} [values]
 */
export function say(word, values = {}) {
  const text = dictionaries[preferences.language][word];
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** Fills the texts of index.html: `data-word` as content, `data-label` as the accessible name. */
export function translatePage() {
  document.documentElement.lang = preferences.language;
  document.title = say("title");
  for (const place of document.querySelectorAll("[data-word]")) {
    place.textContent = say(/** @type {Word} */ (place.getAttribute("data-word")));
  }
  for (const place of document.querySelectorAll("[data-label]")) {
    const label = say(/** @type {Word} */ (place.getAttribute("data-label")));
    place.setAttribute("aria-label", label);
    if (place instanceof HTMLButtonElement) place.title = label;
  }
}
