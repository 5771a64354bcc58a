import { vssid } from "../flows/index.ts";
import type { Person } from "../simulator/person.ts";
import { addDays, localDateOf } from "../src/domain/calendar/local-date.ts";
import { agreeData } from "../src/telegram/ui/callback-data.ts";

/** One thing a person does: says a text, or presses the button with this data. */
export type Act = { readonly says: string } | { readonly presses: string };

/** A part of the way, and how the answer to its last act is known: ours by its words, the echo bot's by the text itself. */
export type Stretch = { readonly acts: readonly Act[]; readonly lastAnswer: RegExp };

const says = (...texts: readonly string[]): Act[] => texts.map((text) => ({ says: text }));
const presses = (...data: readonly string[]): Act[] => data.map((each) => ({ presses: each }));
const through = (step: string, screens: readonly string[]) =>
  presses(...screens.map((screen) => `s1:${step}.${screen}`));

const yesterday = addDays(localDateOf(new Date()), -1);

/** From /start to the first question of the details; /help marks the end. */
export const toTheDetails: Stretch = {
  acts: [
    ...says("/start"),
    ...presses("w:vi.look", agreeData("vi", vssid.consent.version), "d:track.v-student"),
    ...says("Khoa Luật", "Nguyễn Văn Thử", "SV-0001", "Bỏ qua"),
    ...through("who", ["check.right"]),
    ...through("already", ["ask.neither"]),
    ...through("photos", ["intro.done", "front.done", "back-side.done", "portrait.done"]),
    ...says("/help"),
  ],
  lastAnswer: /Câu hỏi thường gặp|^\/help$/,
};

/** The answers to the nine questions of the details, typed: each is one update and one message back. */
export const theDetails: Stretch = {
  acts: says(
    "Nguyễn Văn Thử",
    "040203000000",
    "2003",
    "4012345678",
    "Khối 1, phường Trường Vinh, tỉnh Nghệ An",
    "Nguyễn Văn Thử",
    "0912345678",
    "thu@example.com",
    "BHXH cơ sở Vinh",
  ),
  lastAnswer: /BHXH cơ sở Vinh/,
};

/** From the details to the account and a last look at the checklist. */
const fromTheDetails: Stretch = {
  acts: [
    ...through("details", ["check.right", "sheet.done"]),
    ...through("portal", ["open.done", "register.done", "individual.done", "next.done", "photos.done"]),
    ...through("portal", ["fields.done", "office.done", "submit.done", "download.done"]),
    ...presses(`d:pressedOn.v-${yesterday}`),
    ...through("declaration", ["print.done", "sign.done", "ways.officer", "officer.handed-in"]),
    ...presses(`d:handedInOn.v-${yesterday}`),
    ...through("install", ["phone.android", "android.done", "terms.done"]),
    ...through("account", ["password.received", "first-login.done", "change.done", "look.done"]),
    ...says("/status"),
  ],
  lastAnswer: /✅ Đăng nhập lần đầu|^\/status$/,
};

/** All of it. */
export const wholeWay: Stretch = {
  acts: [...toTheDetails.acts, ...theDetails.acts, ...fromTheDetails.acts],
  lastAnswer: fromTheDetails.lastAnswer,
};

/** Lets all people do the acts side by side, each in order; resolves when everyone has the last answer. */
export async function walk(people: readonly Person[], { acts, lastAnswer }: Stretch): Promise<void> {
  for (const act of acts) {
    for (const person of people) await perform(person, act);
  }
  await Promise.all(people.map((person) => person.sees(lastAnswer, { withinMs: 120_000 })));
}

/** Lets one after the other do the acts, each act when the answer to the one before is there. */
export async function converse(people: readonly Person[], { acts }: Stretch): Promise<void> {
  for (const person of people) {
    for (const act of acts) {
      await perform(person, act);
      await person.sees(/./);
    }
  }
}

function perform(person: Person, act: Act): Promise<unknown> {
  return "says" in act ? person.says(act.says) : person.pressesOld(1, act.presses);
}
