import type { Simulator } from "../../../simulator/start-simulator.ts";
import type { ChatEvent } from "../../../simulator/world/model.ts";
import { emptyHistory, type PersonHistory, recordPress } from "../people/history.ts";
import type { Persona } from "../people/persona.ts";
import { type Chat, remove, take, visiblePlace } from "../people/visible-chat.ts";
import { recogniseReminder } from "./recognise-reminder.ts";

/** A reminder as it came into a chat. */
export type ReceivedReminder = {
  readonly id: string;
  readonly attempt: number;
  readonly at: number;
  readonly messageId: number;
};

/** All that is known of one person without asking the bot. */
export type PersonRecord = {
  readonly persona: Persona;
  readonly history: PersonHistory;
  readonly chat: Chat;
  readonly received: ReceivedReminder[];
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
export type Recorder = {
  readonly records: readonly PersonRecord[];
  /** While the bot speaks unasked, what it sends are reminders. */
  unasked: boolean;
  messages: number;
  reminders: number;
};

/** Records all chats of a simulator. */
export function createRecorder(
  simulator: Pick<Simulator, "onChange">,
  people: readonly Persona[],
  { now, onReminder }: { now: () => number; onReminder: (record: PersonRecord) => void },
): Recorder {
  const byId = new Map(people.map((persona) => [persona.id, createRecord(persona)]));
  const recorder: Recorder = { records: [...byId.values()], unasked: false, messages: 0, reminders: 0 };

  function receive(record: PersonRecord, event: Extract<ChatEvent, { kind: "message" }>): void {
    recorder.messages += 1;
    const id = recorder.unasked ? recogniseReminder(event.message) : undefined;
    if (id === undefined) return;
    recorder.reminders += 1;
    const { attempt } = record.history;
    record.received.push({ id, attempt, at: now(), messageId: event.message.id });
    onReminder(record);
  }

  simulator.onChange(({ personId, event }) => {
    const record = byId.get(personId);
    if (!record || !isOfBot(event)) return;
    record.answered = true;
    if (event.kind === "deleted") remove(record.chat, event.message.id);
    if (event.kind !== "message" && event.kind !== "edited") return;
    take(record.chat, event.message);
    if (event.kind === "message") receive(record, event);
  });
  return recorder;
}

/** Adds to the history what was pressed, once it is answered and the same question is not asked again. */
export function confirm(record: PersonRecord): void {
  const { history, chat, answered, unconfirmed } = record;
  if (!unconfirmed || !answered) return;
  const { data, at } = unconfirmed;
  record.unconfirmed = undefined;
  const isAskedAgain = visiblePlace(chat) === `?${/^d:([^.]+)/.exec(data)?.[1]}`;
  if (!isAskedAgain) recordPress(history, data, at);
}

function isOfBot(event: ChatEvent): boolean {
  if (event.kind === "tapped" || event.kind === "blocked") return false;
  return !("message" in event) || event.message?.from === "bot";
}

/** Nothing is known of a person yet. */
export function createRecord(persona: Persona): PersonRecord {
  return {
    persona,
    history: emptyHistory(),
    chat: [],
    received: [],
    answered: true,
    unconfirmed: undefined,
    planned: undefined,
    acts: 0,
    pressed: [],
  };
}
