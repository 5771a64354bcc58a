import type { Content } from "../../../src/domain/procedure/content.ts";
import type { Form } from "../../../src/domain/procedure/form.ts";
import type { Procedure, Step } from "../../../src/domain/procedure/procedure.ts";
import { loadTexts, textFolder } from "../i18n/text-folder.ts";

/** A form with one day, one choice and one name. */
export const form: Form = {
  id: "form",
  version: 1,
  fields: [
    { id: "day", validate: (value) => ({ ok: true, value, doubts: [] }) },
    { id: "colour", choices: () => ["red", "blue"], validate: (value) => ({ ok: true, value, doubts: [] }) },
    { id: "name", validate: (value) => ({ ok: true, value, doubts: [] }) },
  ],
};

/** Asks the form and so starts the deadline. */
export const begin: Step = {
  id: "begin",
  needs: [],
  screens: [
    {
      kind: "info",
      id: "hello",
      picture: "hello",
      options: [{ id: "done", go: { to: "screen", screen: "ask" } }],
    },
    { kind: "form", id: "ask", form: "form", next: { to: "done" } },
  ],
};

/** Stops the deadline, and offers help. */
export const handIn: Step = {
  id: "hand-in",
  needs: ["begin"],
  screens: [
    {
      kind: "info",
      id: "go",
      options: [
        { id: "done", go: { to: "done" } },
        { id: "stuck", go: { to: "troubles" } },
      ],
    },
  ],
};

/** The farewell. */
export const end: Step = {
  id: "end",
  needs: ["hand-in"],
  screens: [{ kind: "info", id: "bye", options: [{ id: "checklist", go: { to: "checklist" } }] }],
};

/** A small sound content; a test changes the one thing it is about. */
export function tinyContent(procedure: Partial<Procedure> = {}, rest: Partial<Content> = {}): Content {
  return {
    procedure: {
      id: "tiny",
      steps: [begin, handIn, end],
      forms: [form],
      deadline: {
        startedBy: { form: "form", field: "day" },
        days: 10,
        stoppedBy: "hand-in",
        restartAt: "begin",
        perAttempt: ["form"],
      },
      calendar: {
        years: {},
        officeHours: [{ from: "07:30", to: "17:00" }],
        sendingHours: { from: "08:00", to: "20:00" },
        slots: { morning: "08:30", afternoon: "14:00" },
      },
      reminders: { reminders: [], perWeek: 4, snoozeDays: [] },
      segments: [],
      eraseWhenOver: ["form"],
      moved: { "old-step": "begin", "begin.old-screen": "begin.ask" },
      ...procedure,
    },
    consent: { version: "1", purpose: "test" },
    faq: [{ id: "why" }],
    troubles: [{ id: "lost", steps: ["hand-in"] }],
    facts: ({ form: given }) => ({
      office: given?.["colour"] ?? "Phòng một cửa",
      name: given?.["name"] ?? "",
    }),
    address: () => "you",
    guide: ["guide-1"],
    pictures: new URL("file:///pictures/"),
    ...rest,
  };
}

const WORDS = `
you = bạn
welcome = Chào {$you}
consent = Xin phép
welcome-refused = Không sao
guide-1 = Hướng dẫn
step-begin = Bắt đầu
step-hand-in = Nộp
step-end = Xong
begin-hello = <b>Chào {$name}</b>, hạn {$lastDay}
begin-ask = Một câu
hand-in-go = Nộp ở {$office}
    .done = Đã nộp
end-bye = Tạm biệt
option-done = Tiếp
option-stuck = Vướng
option-checklist = Danh sách
ask-form-day = Ngày nào?
ask-form-colour = Màu nào?
ask-form-name = Tên gì?
choice-form-colour-red = Đỏ
choice-form-colour-blue = Xanh
form-form = Mẫu
field-form-day = Ngày
field-form-colour = Màu
field-form-name = Tên
faq-why = Vì thế
    .question = Vì sao?
    .words = lý do
trouble-lost = Tìm lại
    .title = Mất rồi
engine-line = Còn {$count}
status-deadline = Hạn {$lastDay}
status-expired = Quá hạn
status-alternative = Đã có
case-expired = Quá hạn
    .again = Làm lại
    .handed-in = Đã nộp rồi
case-alternative = Đã có
    .erase = Xoá
deadline-met = Đã nộp tờ khai
pinned-deadline = Hạn {$lastDay}
pinned-deadline-met = Đã nộp tờ khai
pinned-deadline-not-needed = Không cần
pinned-deadline-over = Quá hạn
remind-handed-in = Đã nộp rồi
reminders-stopped = Thôi nhắc
troubles = Vướng gì?
asks-back-unknown = Chưa rõ
not-understood = Chưa hiểu
photo-not-needed = Không cần ảnh
    .delete = Xoá
forget-ask = Xoá hết?
    .yes = Xoá
    .no = Giữ
`;

/** The tiny content's texts, the same in both languages but for what a test changes: text by text it replaces. */
export function tinyTexts(
  changes: Readonly<Record<string, string>> = {},
  english: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
) {
  const rewritten = (each: Readonly<Record<string, string>>) =>
    Object.entries(each).reduce((words, [from, to]) => {
      if (!words.includes(from)) throw new Error(`the tiny texts have no "${from}"`);
      return words.replace(from, to);
    }, WORDS);
  return loadTexts(
    textFolder({
      "vi/a.ftl": rewritten(changes),
      "en/a.ftl": rewritten({ ...changes, ...english }),
      ...files,
    }),
  );
}
