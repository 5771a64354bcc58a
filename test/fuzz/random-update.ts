import type { Person } from "../../simulator/person.ts";
import type { Random } from "../support/random.ts";
import type { MakeContent } from "./update-makers.ts";

/** An update without its number. */
export type Content = Readonly<Record<string, unknown>>;

type Loose = Record<string, unknown>;

/** An update of any kind from the types, most of them moved into the private chat of somebody the bot knows. */
export function randomUpdate(
  random: Random,
  makers: ReadonlyMap<string, MakeContent>,
  person: Person,
): Content {
  // Kinds nobody has heard of yet come with each new Bot API.
  if (random.happens(0.005)) return { kind_of_2030: { from: userOf(person) } };
  const kind = random.pick([...makers.keys()]);
  const content: Loose = { ...makers.get(kind)?.(random) };
  // Telegram's own ids are echoed back, so they stay as Telegram makes them.
  if ("chat_instance" in content) content["id"] = queryId(random);
  if (random.happens(0.75)) movePrivate(random, content, person);
  return { [kind]: content };
}

function movePrivate(random: Random, content: Loose, person: Person): void {
  const message = content["message"];
  const holder = isRecord(message) ? message : content;
  if ("chat" in holder) holder["chat"] = chatOf(person);
  for (const name of ["from", "user"]) if (name in content) content[name] = userOf(person);
  // Never seen from Telegram, but cheap to survive: no sender, or a sender who is not the chat's person.
  const odd = random.below(30);
  if (odd === 0) delete content["from"];
  if (odd === 1) content["from"] = { ...userOf(person), id: random.below(2 ** 52) };
}

function isRecord(value: unknown): value is Loose {
  return typeof value === "object" && value !== null;
}

/** The id of a pressed button, which is answered by it. */
export function queryId(random: Random): string {
  return String(random.below(2 ** 52));
}

/** A person as the Bot API writes a user. */
export function userOf({ id, firstName, languageCode }: Person) {
  return { id, is_bot: false, first_name: firstName, language_code: languageCode };
}

/** Their private chat with the bot as the Bot API writes it. */
export function chatOf({ id, firstName }: Person) {
  return { id, type: "private", first_name: firstName };
}
