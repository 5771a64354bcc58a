import type { Person } from "../../../simulator/person.ts";
import type { Simulator } from "../../../simulator/start-simulator.ts";
import type { ChatMessage } from "../../../simulator/world/model.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import type { Store } from "../../../src/storage/store.ts";

/** What came of one act. */
export type Outcome = {
  readonly what: string;
  /** Nobody asked for it: cron did. */
  readonly unasked: boolean;
  /** Points at the process's border that were passed, up to its end if it ended. */
  readonly points: number;
  /** Where the process ended; undefined when it lived. */
  readonly ended: string | undefined;
  /** What became of everybody, An first. */
  readonly fates: readonly Fate[];
  /** How many notices there are in each state. */
  readonly ledger: Omit<Ledger, "repeats">;
  /** How many notices of this act may have been repeated, as the ledger counts them. */
  readonly repeats: number;
};

/** The ledger in numbers. */
export type Ledger = Awaited<ReturnType<Store["ledger"]["counts"]>>;

/** What one act meant to one person. */
export type Fate = {
  /** What the bot said, new and edited. */
  readonly said: ReadonlySet<string>;
  /** How many new messages were among it. */
  readonly messages: number;
  /** What of it all stands in the chat now, oldest first. */
  readonly visible: readonly string[];
  readonly stored: unknown;
};

/** What the bot said, as the person reads it, with the keyboards. */
export type Heard = { readonly personId: number; readonly text: string; readonly fresh: boolean };

/** Collects what the bot says from now on. */
export function listenTo(simulator: Simulator): readonly Heard[] {
  const heard: Heard[] = [];
  simulator.onChange(({ personId, event }) => {
    if (event.kind !== "message" && event.kind !== "edited") return;
    if (event.message.from === "bot")
      heard.push({ personId, text: asRead(event.message), fresh: event.kind === "message" });
  });
  return heard;
}

/** The new messages that one person got, oldest first. */
export function said(heard: readonly Heard[], personId: number): readonly string[] {
  return heard.filter((each) => each.personId === personId && each.fresh).map(({ text }) => text);
}

/** What became of a person in so much of what was heard. */
export async function fateOf(news: readonly Heard[], person: Person, store: Store): Promise<Fate> {
  return {
    said: new Set(news.filter(({ personId }) => personId === person.id).map(({ text }) => text)),
    messages: said(news, person.id).length,
    visible: visibleTo(person),
    stored: await storedOf(store, person.id),
  };
}

/** What of the bot's messages stands in a person's chat, oldest first. */
function visibleTo(person: Person): readonly string[] {
  return person.chat.filter(({ from, deleted }) => from === "bot" && !deleted).map(asRead);
}

function asRead({ text, media, inlineKeyboard, replyKeyboard }: ChatMessage): string {
  return JSON.stringify({ text, media: media?.kind, inlineKeyboard, replyKeyboard });
}

/**
 * All that is stored of a person, without what a stop may change: instants, revisions, and the ids of
 * messages (whether there is one stays).
 */
export async function storedOf(store: Store, personId: number): Promise<unknown> {
  const [person, current, dialogue, inbox] = await Promise.all([
    store.people.get(personId),
    store.cases.get(personId, "vssid"),
    store.dialogues.read(personId, "answer:vssid"),
    store.inbox.counts(),
  ]);
  return {
    locale: person?.locale,
    case: current && timeless(current),
    asks: dialogue !== undefined,
    inbox,
  };
}

function timeless(current: Case): unknown {
  const { id: _id, revision: _, createdAt: _created, touchedAt: _touched, ...rest } = current;
  return {
    ...rest,
    asked: current.asked && { field: current.asked.field, place: current.asked.place },
    done: Object.keys(current.done),
    history: current.history.map(({ what }) => what),
    reminderRecords: current.reminderRecords?.map(({ at: _, ...each }) => each),
    pinned: current.pinned?.day,
    promptMessage: current.promptMessage !== undefined,
    statusMessage: current.statusMessage !== undefined,
  };
}
