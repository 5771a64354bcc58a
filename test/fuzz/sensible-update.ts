import type { MessageEntity } from "grammy/types";
import { vssid } from "../../flows/index.ts";
import type { Person } from "../../simulator/person.ts";
import { addDays, localDateOf } from "../../src/domain/calendar/local-date.ts";
import { askedForm } from "../../src/domain/case/question.ts";
import { nextField } from "../../src/domain/procedure/form.ts";
import type { Store } from "../../src/storage/store.ts";
import { withoutProcedure, withProcedure } from "../support/bot/button-data.ts";
import type { Random } from "../support/random.ts";
import { hostileText } from "./hostile.ts";
import { type Content, chatOf, queryId, userOf } from "./random-update.ts";

/** Where sensible updates come from: somebody's chat, as it is now. */
export type Scene = {
  readonly random: Random;
  readonly person: Person;
  /** Does mostly what leads on, and never erases everything. */
  readonly diligent: boolean;
  readonly store: Store;
  readonly now: () => Date;
};

const COMMANDS = ["start", "status", "help", "language", "cancel", "mydata", "forget"] as const;

/** Today's button to agree with. */
const AGREE = `agree.${vssid.consent.version}`;

/** Good answers by field: with them people get from step to step. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  track: ["sinh viên", "viên chức"],
  unit: ["Khoa Luật", "Trường Sư phạm"],
  fullName: ["Nguyễn Văn Thử", "tran thi mau"],
  code: ["215731012345", "CB1234"],
  phone: ["0912 345 678", "skip", "bỏ qua"],
  idNumber: ["040203000000", "0402 0300 0001"],
  birthYear: ["2003", "2004", "bỏ qua"],
  insuranceCode: ["4020123456", "040203000000"],
  address: ["Khối 1, phường Trường Vinh, tỉnh Nghệ An", "Xóm 2, xã Nghi Lộc, Nghệ An"],
  contactPerson: ["Trần Thị Mẫu"],
  email: ["thu@example.edu.vn", "bỏ qua"],
  office: ["BHXH tỉnh Nghệ An"],
  way: ["post", "tại trường"],
  tracking: ["EB123456789VN", "bỏ qua"],
};

/** What somebody who uses the bot does next: mostly what leads on, sometimes what nobody should do. */
export async function sensibleUpdate(scene: Scene): Promise<Content> {
  const { random, person, diligent } = scene;
  const dice = random.below(diligent && random.happens(0.8) ? 62 : 100);
  if (dice < 34) return pressOf(scene, await seenButton(scene), withProcedure);
  if (dice < 62) return textOf(person, await goodAnswer(scene));
  if (dice < 70) return textOf(person, hostileText(random) || "?");
  if (dice < 78) return commandOf(person, random);
  if (dice < 88) {
    // Buttons of earlier versions name no procedure.
    const asSent = random.happens(0.5) ? withProcedure : undefined;
    return pressOf(scene, { messageId: random.below(100_000), data: bentData(scene) }, asSent);
  }
  if (dice < 92) return contactOf(person, random);
  if (dice < 96) return { edited_message: { ...messageOf(person, "sửa lại"), edit_date: 1_772_500_000 } };
  return mediaOf(person, random);
}

type Pressed = { readonly messageId: number; readonly data: string };

async function seenButton({ random, person, diligent }: Scene): Promise<Pressed> {
  const presses = person.chat.slice(-4).flatMap(({ id, inlineKeyboard = [] }) =>
    inlineKeyboard.flat().flatMap((button) => {
      return "callback_data" in button
        ? [{ messageId: id, data: withoutProcedure(button.callback_data) }]
        : [];
    }),
  );
  const wise = diligent ? presses.filter(({ data }) => !data.startsWith("e:")) : presses;
  if (wise.length === 0) return { messageId: 1, data: "here" };
  // The first way on under the newest message; before it may stand lines to tick or to change.
  const newest = wise.filter(({ messageId }) => messageId === wise.at(-1)?.messageId);
  const wayOn = newest.find(({ data }) => data.startsWith("s")) ?? newest[0];
  return wayOn && diligent && random.happens(0.7) ? wayOn : random.pick(wise);
}

async function goodAnswer({ random, person, store, now }: Scene): Promise<string> {
  const today = localDateOf(now());
  const day = addDays(today, -random.below(3));
  const current = await store.cases.get(person.id, vssid.procedure.id);
  const form = current && askedForm(vssid.procedure, current);
  const field = form && nextField(form, { answers: current.answers, today });
  return random.pick(ANSWERS[current?.at.only ?? field?.id ?? ""] ?? [day.split("-").reverse().join("/")]);
}

/** Real shapes of button data with every part bent: unknown ids, other attempts, numbers out of range. */
function bentData({ random, diligent }: Scene): string {
  const step = random.pick([...vssid.procedure.steps.map(({ id }) => id), "nowhere", "__proto__"]);
  const form = random.pick([...vssid.procedure.forms.map(({ id }) => id), "none", "constructor"]);
  const field = random.pick([...Object.keys(ANSWERS), "pressedOn", "handedInOn", "toString"]);
  const screens = vssid.procedure.steps.flatMap(({ screens: each }) => each.map(({ id }) => id));
  const screen = random.pick([...screens, "nothing"]);
  const number = random.pick(["0", "1", "2", "999999999999999999999", "-1", "1.5"]);
  const choice = random.pick([
    `keep-${number}`,
    "again",
    "skip",
    "v-2026-03-01",
    "v-9999-99-99",
    "n-0",
    "n-99",
    "v-",
    "x",
  ]);
  return random.pick([
    `s${number}:${step}.${screen}.${random.pick(["next", "done", "back", "stuck", "checklist", "right", "x"])}`,
    `o:${step}`,
    `c:${form}.${field}`,
    `k:${form}.${field}.${random.pick(["on", "off", "x"])}`,
    `d:${field}.${choice}`,
    `f:${random.pick(["lost-password", "nothing"])}`,
    `fp:${number}`,
    `t:${step}.${random.pick(["list", "otp", "__proto__"])}`,
    `l:${random.pick(["vi", "en", "xx", "__proto__"])}`,
    `w:${random.pick(["vi", "en", "xx", "constructor"])}.${random.pick(["look", AGREE, AGREE, "agree.x", "refuse", "x"])}`,
    `g:${random.pick(["vi", "xx", "__proto__"])}.${number}`,
    `e:${random.pick(diligent ? ["ask", "no"] : ["ask", "no", "yes"])}`,
    `z:${number}`,
    random.pick([
      "here",
      `x${number}:again`,
      `x${number}:handed-in`,
      "",
      ":",
      "s1",
      "s1:...",
      "d:.",
      hostileText(random).slice(0, 30),
    ]),
  ]);
}

function pressOf(
  { random, person }: Scene,
  { messageId, data }: Pressed,
  asSent = (plain: string) => plain,
): Content {
  const message = { message_id: messageId, date: 0, chat: chatOf(person) };
  return {
    callback_query: {
      id: queryId(random),
      from: userOf(person),
      chat_instance: "1",
      message,
      data: asSent(data),
    },
  };
}

function textOf(person: Person, text: string, entities?: MessageEntity[]): Content {
  return { message: { ...messageOf(person, text), ...(entities && { entities }) } };
}

function commandOf(person: Person, random: Random): Content {
  const command = `/${random.pick(COMMANDS)}${random.pick(["", "", "@vssid_companion_bot", "@other_bot"])}`;
  const payload = random.pick(["", "", " portal", " mật khẩu", ` ${hostileText(random)}`]);
  return textOf(person, command + payload, [{ type: "bot_command", offset: 0, length: command.length }]);
}

function contactOf(person: Person, random: Random): Content {
  const contact = {
    phone_number: random.pick(["84912345678", "+1 202 555 0100", "", "x"]),
    first_name: hostileText(random),
    ...random.pick([{ user_id: person.id }, { user_id: 42 }, {}]),
  };
  return { message: { ...base(person), contact } };
}

function mediaOf(person: Person, random: Random): Content {
  const file = { file_id: "f", file_unique_id: "u" };
  const media = random.pick([
    { photo: [{ ...file, width: 1, height: 1 }], media_group_id: String(random.below(50)) },
    { photo: [{ ...file, width: 1, height: 1 }], caption: hostileText(random) },
    { document: { ...file, file_name: hostileText(random) } },
    { sticker: { ...file, type: "regular", width: 1, height: 1, is_animated: false, is_video: false } },
    { voice: { ...file, duration: 1 } },
    { location: { latitude: 18.67, longitude: 105.69 } },
    {},
  ]);
  return { message: { ...base(person), ...media } };
}

function messageOf(person: Person, text: string) {
  return { ...base(person), text };
}

function base(person: Person) {
  return { message_id: 5, date: 1_772_400_000, from: userOf(person), chat: chatOf(person) };
}
