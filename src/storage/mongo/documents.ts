import type { Binary, Collection, Db } from "mongodb";
import type { CaseStatus } from "../../domain/case/case.ts";
import type { SegmentValues } from "../../domain/procedure/segments.ts";
import type { LedgerState } from "../store.ts";

/** Kept once: which layout the documents have, and the value by which the data key is recognized. */
export type StoreDocument = { _id: "store"; layout: number; check: Binary };

/** A person as stored; what no query needs is sealed. */
export type PersonDocument = {
  _id: number;
  locale: string;
  createdAt: Date;
  sealed: Binary;
};

/** `_id` is the case's id. */
export type CaseDocument = {
  _id: string;
  personId: number;
  procedureId: string;
  revision: number;
  status: CaseStatus;
  step: string;
  segments: SegmentValues;
  dueAt?: Date;
  leaseUntil?: Date;
  planVersion: string;
  /** The last day of the deadline (YYYY-MM-DD), while there is one. */
  lastDay?: string;
  reachable: boolean;
  touchedAt: Date;
  sealed: Binary;
};

/** `_id` is `<person>:<kind>`. */
export type DialogueDocument = {
  _id: string;
  personId: number;
  expiresAt: Date;
  writtenAt: Date;
  sealed: Binary;
};

/** `_id` is the update's id. A processed one has neither lane nor payload nor attempts. */
export type InboxDocument = {
  _id: number;
  state: "waiting" | "dead" | "processed";
  /** When it came to this state; erased with its person it keeps the moment before. */
  at: Date;
  lane?: string;
  attempts?: number;
  sealed?: Binary;
  /** The server's clock, for the TTL index alone. */
  processedAt?: Date;
};

/** `_id` is `<case>:<attempt>:<reminder>`. */
export type LedgerDocument = {
  _id: string;
  caseId: string;
  personId: number;
  state: LedgerState;
  /** How many tries may have reached the person before. */
  repeats: number;
  messageId?: number;
  reason?: string;
  at: Date;
};

/** `_id` is the lane. */
export type LaneDocument = { _id: string; owner: string; leaseUntil: Date };

/** The collections of the store. */
export type Collections = {
  readonly store: Collection<StoreDocument>;
  readonly people: Collection<PersonDocument>;
  readonly cases: Collection<CaseDocument>;
  readonly dialogues: Collection<DialogueDocument>;
  readonly inbox: Collection<InboxDocument>;
  readonly lanes: Collection<LaneDocument>;
  readonly ledger: Collection<LedgerDocument>;
};

/** The collections of a database. */
export function collectionsOf(database: Db): Collections {
  return {
    store: database.collection("store"),
    people: database.collection("people"),
    cases: database.collection("cases"),
    dialogues: database.collection("dialogues"),
    inbox: database.collection("inbox"),
    lanes: database.collection("lanes"),
    ledger: database.collection("ledger"),
  };
}

// The purge deletes much earlier; this is for a database whose bot was switched off.
const ABANDONED_SECONDS = 60 * 24 * 3600;

/** Creates what is missing of the indexes. */
export async function createIndexes({ cases, dialogues, inbox, ledger }: Collections): Promise<void> {
  await Promise.all([
    cases.createIndex({ personId: 1, procedureId: 1 }, { unique: true }),
    cases.createIndex({ procedureId: 1, dueAt: 1, _id: 1 }),
    cases.createIndex({ procedureId: 1, planVersion: 1 }),
    ledger.createIndex({ personId: 1 }),
    dialogues.createIndex({ personId: 1 }),
    dialogues.createIndex({ expiresAt: 1 }),
    // The TTL fields are stamped by the server's own clock, the only one that TTL knows.
    dialogues.createIndex({ writtenAt: 1 }, { expireAfterSeconds: ABANDONED_SECONDS }),
    inbox.createIndex({ state: 1, _id: 1 }),
    inbox.createIndex({ lane: 1, state: 1, _id: 1 }),
    inbox.createIndex({ state: 1, at: 1 }),
    inbox.createIndex({ processedAt: 1 }, { expireAfterSeconds: ABANDONED_SECONDS }),
  ]);
}

/** Whether an error says that the `_id`, or another unique value, is taken. Of an error only its code is read: all else differs between servers. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === 11000;
}
