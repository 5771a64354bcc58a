import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { type PersonHistory, readyOn } from "./history.ts";
import { type Persona, typedAnswer, unitsOf } from "./persona.ts";
import { type Chat, ERASING, type OpenMessage, visiblePlace } from "./visible-chat.ts";

/** One thing a person does. */
export type Action =
  | { readonly do: "say"; readonly text: string }
  | { readonly do: "press"; readonly messageId: number; readonly data: string };

/** What a person wants to do next: something, nothing before a day, or nothing any more. */
export type Wish = Action | { readonly do: "wait"; readonly until: LocalDate } | { readonly do: "rest" };

const REST: Wish = { do: "rest" };

/** What a person does next about what stands in their chat: a function of that, their character and their history. */
export function nextAction(persona: Persona, history: PersonHistory, chat: Chat, today: LocalDate): Wish {
  if (history.erased) return REST;
  const last = chat.at(-1);
  if (!last) return { do: "say", text: "/start" };
  if (last.asks !== undefined) return { do: "say", text: typedAnswer(persona, last.asks) };
  const place = visiblePlace(chat);
  if (place === undefined || place === ERASING) return welcomed(persona, last);
  if (place.startsWith("?")) return chosen(persona, last, place.slice(1));
  if (place === "alternative") return REST;
  if (place === "expired") return press(last, last.buttons.find((each) => each.endsWith(":again")) ?? "");
  return onScreen(persona, history, last, place, today);
}

/** Before there is a case: look at the consent, agree; after a stop in between: go on here. */
function welcomed(persona: Persona, last: OpenMessage): Wish {
  const data = last.buttons.find((each) => /^w:vi\.(?:look$|agree)|^here$|^e:yes/.test(each));
  const halts = persona.haltsAt === "consent" && data?.startsWith("w:vi.agree");
  return data === undefined || halts ? REST : press(last, data);
}

function chosen(persona: Persona, last: OpenMessage, field: string): Wish {
  const wanted: Readonly<Record<string, string>> = {
    track: `d:track.v-${persona.track}`,
    unit: `d:unit.n-${persona.id % unitsOf(persona)}`,
  };
  const keep = last.buttons.find((each) => each.startsWith(`d:${field}.keep`));
  const data = wanted[field] ?? keep ?? last.buttons[0];
  return data === undefined ? REST : press(last, data);
}

function onScreen(
  persona: Persona,
  history: PersonHistory,
  last: OpenMessage,
  place: string,
  today: LocalDate,
): Wish {
  if (place === persona.haltsAt || place === "done.farewell") return REST;
  const until = readyFor(persona, history, place);
  if (until === "never") return REST;
  if (until !== undefined && until > today) return { do: "wait", until };
  const option = optionAt(persona, place, last);
  return option === undefined ? REST : press(last, option);
}

/** The day before which somebody stays at a screen. */
function readyFor(persona: Persona, history: PersonHistory, place: string): LocalDate | "never" | undefined {
  if (place === "account.password") return readyOn(history.handedInOn, persona.passwordAfter);
  if (!/^declaration\.(?:officer|post|agency)$/.test(place)) return undefined;
  return persona.handsInAfter === undefined ? "never" : readyOn(history.registeredOn, persona.handsInAfter);
}

function optionAt(persona: Persona, place: string, { buttons }: OpenMessage): string | undefined {
  const { way, id, character } = persona;
  const wanted: Readonly<Record<string, string>> = {
    "already.ask": character.hasAccount ? "has-vssid" : "neither",
    "already.vssid-login": "logged-in",
    "declaration.ways": way,
    "install.phone": id % 3 === 0 ? "iphone" : "android",
    "account.password": "received",
  };
  const names = [wanted[place] ?? "done", "right", "handed-in"];
  return names.flatMap((name) => buttons.find((data) => data.endsWith(`:${place}.${name}`)) ?? [])[0];
}

function press({ messageId }: OpenMessage, data: string): Action {
  return { do: "press", messageId, data };
}
