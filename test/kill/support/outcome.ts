import type { Person } from "../../../simulator/person.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import type { Store } from "../../../src/storage/store.ts";
import { asRead, newMessages, type ReceivedMessage } from "../../support/bot/received-messages.ts";

/** What came of one act. */
export type Outcome = {
  readonly what: string;
  /** A job did it, no person. */
  readonly unasked: boolean;
  /** Crash points that were passed. */
  readonly points: number;
  /** Where the process crashed; undefined when it did not. */
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

/** What these messages and the store say about a person. */
export async function fateOf(news: readonly ReceivedMessage[], person: Person, store: Store): Promise<Fate> {
  return {
    said: new Set(news.filter(({ personId }) => personId === person.id).map(({ text }) => text)),
    messages: newMessages(news, person.id).length,
    visible: visibleTo(person),
    stored: await storedOf(store, person.id),
  };
}

/** What of the bot's messages stands in a person's chat, oldest first. */
function visibleTo(person: Person): readonly string[] {
  return person.chat.filter(({ from, deleted }) => from === "bot" && !deleted).map(asRead);
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
