import type { Simulator } from "../../../simulator/start-simulator.ts";
import type { ChatEvent } from "../../../simulator/world/model.ts";
import { type Diary, emptyDiary, noteDown } from "../people/history.ts";
import type { Persona } from "../people/persona.ts";
import { type Chat, remove, take, visiblePlace } from "../people/visible-chat.ts";
import { recogniseReminder } from "./recognise-reminder.ts";

/** A reminder as it came into a chat. */
export type Heard = {
  readonly id: string;
  readonly attempt: number;
  readonly at: number;
  readonly messageId: number;
};

/** All that is known of one person without asking the bot. */
export type Dossier = {
  readonly persona: Persona;
  readonly diary: Diary;
  readonly chat: Chat;
  readonly heard: Heard[];
  /** Whether anything came from the bot since the person last did something. */
  answered: boolean;
  /** What they pressed last, until it shows that it counted: a question may be put anew instead. */
  unconfirmed: { readonly data: string; readonly at: number } | undefined;
  /** When they take up the phone next. */
  planned: number | undefined;
  acts: number;
  /** The buttons of the way that they pressed, for those who come back to them. */
  readonly pressed: { readonly messageId: number; readonly data: string }[];
};

/** Sees what comes into the chats; keeps of it what is needed later. */
export type Witness = {
  readonly dossiers: readonly Dossier[];
  /** While the bot speaks unasked, what it sends are reminders. */
  unasked: boolean;
  messages: number;
  reminders: number;
};

/** A witness of all chats of a simulator. */
export function createWitness(
  simulator: Pick<Simulator, "onChange">,
  people: readonly Persona[],
  { now, onReminder }: { now: () => number; onReminder: (dossier: Dossier) => void },
): Witness {
  const byId = new Map(people.map((persona) => [persona.id, createDossier(persona)]));
  const witness: Witness = { dossiers: [...byId.values()], unasked: false, messages: 0, reminders: 0 };

  function hear(dossier: Dossier, event: Extract<ChatEvent, { kind: "message" }>): void {
    witness.messages += 1;
    const id = witness.unasked ? recogniseReminder(event.message) : undefined;
    if (id === undefined) return;
    witness.reminders += 1;
    const { attempt } = dossier.diary;
    dossier.heard.push({ id, attempt, at: now(), messageId: event.message.id });
    onReminder(dossier);
  }

  simulator.onChange(({ personId, event }) => {
    const dossier = byId.get(personId);
    if (!dossier || !isOfBot(event)) return;
    dossier.answered = true;
    if (event.kind === "deleted") remove(dossier.chat, event.message.id);
    if (event.kind !== "message" && event.kind !== "edited") return;
    take(dossier.chat, event.message);
    if (event.kind === "message") hear(dossier, event);
  });
  return witness;
}

/** Notes in the diary what was pressed, once it is answered and the same question does not stand there again. */
export function confirm(dossier: Dossier): void {
  const { diary, chat, answered, unconfirmed } = dossier;
  if (!unconfirmed || !answered) return;
  const { data, at } = unconfirmed;
  dossier.unconfirmed = undefined;
  const isAskedAgain = visiblePlace(chat) === `?${/^d:([^.]+)/.exec(data)?.[1]}`;
  if (!isAskedAgain) noteDown(diary, data, at);
}

function isOfBot(event: ChatEvent): boolean {
  if (event.kind === "tapped" || event.kind === "blocked") return false;
  return !("message" in event) || event.message?.from === "bot";
}

/** Nothing is known of a person yet. */
export function createDossier(persona: Persona): Dossier {
  return {
    persona,
    diary: emptyDiary(),
    chat: [],
    heard: [],
    answered: true,
    unconfirmed: undefined,
    planned: undefined,
    acts: 0,
    pressed: [],
  };
}
