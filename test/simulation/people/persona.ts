import { campaign } from "../../../flows/vssid/campaign.ts";
import type { Random } from "../../support/random.ts";
import { type Character, type CharacterName, characters, type Span } from "./characters.ts";

/** One of the simulated people, with everything that chance decides about them beforehand. */
export type Persona = {
  readonly id: number;
  readonly name: CharacterName;
  readonly character: Character;
  readonly joinsOn: number;
  readonly track: "student" | "staff";
  readonly way: "officer" | "post" | "agency";
  readonly handsInAfter: number | undefined;
  readonly passwordAfter: number;
  readonly haltsAt: string | undefined;
  /** What is out of the ordinary happens after so many acts. */
  readonly quirkAfter: number;
};

/** Telegram's ids of people begin here. */
const FIRST_ID = 700_000_001;

/** From handing in until the password comes. */
const PASSWORD_AFTER: Span = [3, 6];

/** Late enough that there is something to erase, to correct or to be blocked. */
const QUIRK_AFTER: Span = [11, 34];

/** Everybody, in the shares of their characters. */
export function peopleOf(count: number, random: Random): readonly Persona[] {
  return Array.from({ length: count }, (_, index) => createPersona(FIRST_ID + index, random));
}

/** A number of the span. */
export function within([least, most]: Span, random: Random): number {
  return least + random.below(most - least + 1);
}

function createPersona(id: number, random: Random): Persona {
  const name = drawName(random);
  const character: Character = characters[name];
  return {
    id,
    name,
    character,
    joinsOn: within(character.joins, random),
    track: random.happens(0.8) ? "student" : "staff",
    way: random.pick(["officer", "officer", "post", "agency"]),
    handsInAfter: character.handsInAfter && within(character.handsInAfter, random),
    passwordAfter: within(PASSWORD_AFTER, random),
    haltsAt: character.haltsAt && random.pick(character.haltsAt),
    quirkAfter: within(QUIRK_AFTER, random),
  };
}

function drawName(random: Random): CharacterName {
  let left = random.below(1_000) / 1_000;
  for (const name of Object.keys(characters) as CharacterName[]) {
    left -= characters[name].share;
    if (left < 0) return name;
  }
  return "diligent";
}

/** What somebody types as an answer to a question without buttons. */
export function typedAnswer({ id, track }: Persona, field: TypedField): string {
  const digits = String(id).slice(-6);
  const answers: Readonly<Record<TypedField, string>> = {
    fullName: "Nguyễn Văn Thử",
    code: `${track === "staff" ? "VC" : "SV"}-${digits}`,
    contact: id % 2 === 0 ? "Bỏ qua" : "0912345678",
    phone: "0987654321",
    idNumber: `040203${digits}`,
    insuranceCode: `4012${digits}`,
    address: "Khối 1, phường Trường Vinh, tỉnh Nghệ An",
  };
  return answers[field];
}

/** Questions that are answered by typing, known by their words. */
const QUESTIONS = {
  fullName: /^Họ và tên của/m,
  code: /^Mã (?:sinh viên|viên chức) của/m,
  contact: /^Số điện thoại để .+ liên hệ/m,
  phone: /^Số điện thoại để đăng ký/m,
  idNumber: /^Số căn cước/m,
  insuranceCode: /^Mã số BHXH của/m,
  address: /^Địa chỉ liên hệ:.+\?/m,
} as const;

/** A question that is answered by typing. */
export type TypedField = keyof typeof QUESTIONS;

/** Which of them a text asks. */
export function asksFor(text: string): TypedField | undefined {
  const fields = Object.keys(QUESTIONS) as TypedField[];
  return fields.find((field) => QUESTIONS[field].test(text));
}

/** How many units there are to choose from. */
export const unitsOf = ({ track }: Persona): number => campaign.units[track].length;
