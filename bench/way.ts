import { addDays, localDateOf } from "../src/domain/local-date.ts";
import type { Person } from "../src/simulator/person.ts";

/** One thing a person does: says a text, or presses the button with this data. */
type Act = { readonly says: string } | { readonly presses: string };

const says = (text: string): Act => ({ says: text });
const presses = (...data: readonly string[]): Act[] => data.map((each) => ({ presses: each }));
const through = (step: string, screens: readonly string[]) =>
  presses(...screens.map((screen) => `s1:${step}.${screen}`));

/** A student's whole way from /start to the account and a last look at the checklist: what the bot really does all day. */
export const wholeWay: readonly Act[] = [
  says("/start"),
  ...presses("w:vi.look", "w:vi.agree", "d:track.v-student"),
  ...["Khoa Luật", "Nguyễn Văn Thử", "SV-0001", "Bỏ qua"].map(says),
  ...through("who", ["check.right"]),
  ...through("already", ["ask.neither"]),
  ...through("photos", ["intro.done", "front.done", "back-side.done", "portrait.done"]),
  ...presses("d:fullName.n-0"),
  ...["040203000000", "2003", "4012345678", "Khối 1, phường Trường Vinh, tỉnh Nghệ An"].map(says),
  ...presses("d:contactPerson.n-0"),
  ...["0912345678", "thu@example.com"].map(says),
  ...presses("d:office.n-0"),
  ...through("details", ["check.right", "sheet.done"]),
  ...through("portal", ["open.done", "register.done", "individual.done", "next.done", "photos.done"]),
  ...through("portal", ["fields.done", "office.done", "submit.done", "download.done"]),
  ...presses(`d:pressedOn.v-${addDays(localDateOf(new Date()), -1)}`),
  ...through("declaration", ["print.done", "sign.done", "ways.officer", "officer.handed-in"]),
  ...presses(`d:handedInOn.v-${addDays(localDateOf(new Date()), -1)}`),
  ...through("install", ["phone.android", "android.done", "terms.done"]),
  ...through("account", ["password.received", "first-login.done", "change.done", "look.done"]),
  says("/status"),
];

/** The answer to the last act: of ours the checklist with everything done, of the echo bot the command itself. */
const LAST_ANSWER = /✅ Đăng nhập lần đầu|^\/status$/;

/** Walks all people side by side, each in order; resolves when everyone has the last answer. */
export async function walk(people: readonly Person[]): Promise<void> {
  for (const act of wholeWay) {
    for (const person of people) await perform(person, act);
  }
  await Promise.all(people.map((person) => person.sees(LAST_ANSWER, { withinMs: 120_000 })));
}

function perform(person: Person, act: Act): Promise<unknown> {
  return "says" in act ? person.says(act.says) : person.pressesOld(1, act.presses);
}
