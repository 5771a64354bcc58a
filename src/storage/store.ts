import type { Case } from "../domain/case/case.ts";
import type { Person } from "../domain/case/person.ts";

/**
 * Everything the bot remembers. Two real implementations: embedded (SQLite) and MongoDB.
 *
 * Each call is one atomic write or read of one document; nothing needs a transaction.
 * Whatever is about a person is encrypted at rest; only what queries need stays readable.
 */
export type Store = {
  readonly people: People;
  readonly cases: Cases;
  readonly dialogues: Dialogues;
  readonly inbox: Inbox;
  readonly ledger: Ledger;
  /** Rejects when the database does not answer; for `/readyz`. */
  ping(): Promise<void>;
  /** Removes updates that are kept longer than needed. */
  purgeInbox(limits: InboxLimits): Promise<{ readonly inbox: number; readonly dead: number }>;
  /** Removes people and dialogues that are kept longer than needed, and what deleted rows have left in the files. */
  purge(limits: PurgeLimits): Promise<{ readonly dialogues: number; readonly people: number }>;
  /** Waits for running calls and closes the database; may be called twice. Any other call then rejects. */
  close(): Promise<void>;
};

/** The people who gave consent. */
export type People = {
  get(id: number): Promise<Person | undefined>;
  /** Writes the whole person, new or stored. */
  save(person: Person): Promise<void>;
  /**
   * Erases the person and everything about them at once: cases, dialogues, ledger rows, the payloads of the lane
   * `String(id)`; in the embedded store's raw files too (beyond 16 MB, encrypted copies may stay in
   * them until the next purge). Update ids stay, as numbers without a person, so that no
   * erased update is accepted again. May be repeated, also after a stop half-way.
   *
   * The update `keep` of the lane goes on waiting, and the lane stays held: `keep` is the update that asked
   * for the erasure, and its answer is still to be sent.
   */
  forget(id: number, keep?: number): Promise<void>;
};

/** Everybody's way through the procedures; a person has at most one case in each. */
export type Cases = {
  get(personId: number, procedureId: string): Promise<Case | undefined>;
  /**
   * Compare-and-set: writes `next` when the case with this id is stored with revision `expected` (0: the person has no
   * case in this procedure yet). `next.revision` must be `expected + 1`. "stale" means that another writer was first:
   * reload and decide again. A saved case is free to be claimed.
   */
  save(next: Case, expected: number): Promise<"saved" | "stale">;
  /**
   * Claims up to `limit` cases of the procedure with `dueAt <= now` that are not claimed at `now`, soonest first,
   * until `leaseUntil` (later than `now`). A case that is over ("done", "alternative") is never claimed.
   */
  claimDue(procedureId: string, now: Date, leaseUntil: Date, limit: number): Promise<Case[]>;
  /**
   * Up to `limit` cases of the procedure whose due moment was found with another plan than this one. A case that is
   * over is among them only when it was never saved with any plan.
   */
  outdated(procedureId: string, planVersion: string, limit: number): Promise<Case[]>;
};

/** The key of one reminder in the ledger. `personId` is no part of the identity; erasure needs it. */
export type LedgerKey = {
  readonly caseId: string;
  readonly personId: number;
  readonly attempt: number;
  readonly reminder: string;
};

/** `sending`: begun, without a recorded end. `unknown`: perhaps delivered. `unsent`: certainly not delivered yet. */
export type LedgerState = "sending" | "sent" | "failed" | "unknown" | "unsent";

/** How a try ended. */
export type LedgerResult =
  | { readonly state: "sent"; readonly messageId: number }
  | { readonly state: "failed"; readonly reason: string }
  | { readonly state: "unknown" | "unsent" };

/** The ledger of reminders: a row for each, written before and after the call. */
export type Ledger = {
  /**
   * Records that a message is about to be sent. "first": it cannot have reached the person yet. "again": an earlier
   * try has no recorded end, so this one may repeat it; the row counts that. "over": it was sent, or failed for good.
   */
  begin(key: LedgerKey, now: Date): Promise<"first" | "again" | "over">;
  end(key: LedgerKey, result: LedgerResult, now: Date): Promise<void>;
  /**
   * Ends a message that is no longer needed: an unsent one fails, a begun one becomes unknown, and one that has ended or
   * was never begun does not change.
   */
  drop(key: LedgerKey, reason: string, now: Date): Promise<void>;
  /** How many messages there are in each state, and how often one may have been repeated. */
  counts(): Promise<Record<LedgerState | "repeats", number>>;
};

/** Records of open dialogues, one for each person and kind: opaque text, encrypted by the implementations. */
export type Dialogues = {
  /** The last record written; one whose time is over may still be there until the next purge. */
  read(personId: number, kind: string): Promise<string | undefined>;
  write(personId: number, kind: string, record: string, expiresAt: Date): Promise<void>;
  delete(personId: number, kind: string): Promise<void>;
};

/** An update that Telegram handed over, stored before it is confirmed. */
export type StoredUpdate = {
  readonly updateId: number;
  /** Updates of one lane are processed one after the other. A private chat's lane is `String(personId)`. */
  readonly lane: string;
  readonly payload: string;
  readonly attempts: number;
};

/** Updates from their arrival until they are processed. The owner of a lane waits for each call before the next. */
export type Inbox = {
  /**
   * Stores updates whose `updateId` was never seen, and returns how many were new. When it resolves, all are
   * stored. When it rejects, call again: the embedded store has then kept none, MongoDB perhaps some,
   * and repeating is harmless.
   */
  add(updates: readonly Omit<StoredUpdate, "attempts">[], now: Date): Promise<number>;
  /** Lanes with a waiting update that are not held at `now`, that of the oldest update (lowest id) first. */
  waitingLanes(now: Date, limit: number): Promise<string[]>;
  /** Takes or renews the exclusive right to work on a lane until `leaseUntil`. False: another owner holds it at `now`. */
  holdLane(lane: string, owner: string, now: Date, leaseUntil: Date): Promise<boolean>;
  /** Gives the lane back when this owner holds it. */
  freeLane(lane: string, owner: string): Promise<void>;
  /** The waiting update of a lane with the lowest `updateId`. */
  next(lane: string): Promise<StoredUpdate | undefined>;
  /** The update is processed: payload and lane are erased, its id stays so that it is never accepted again. May be repeated. */
  markProcessed(updateId: number, now: Date): Promise<void>;
  /** One more failed attempt; returns the number of attempts so far, 0 for an update that is processed or unknown. */
  failed(updateId: number): Promise<number>;
  /** Makes a waiting update a dead letter after too many attempts: kept (encrypted) for the operator, no longer waiting. */
  moveToDeadLetters(updateId: number, now: Date): Promise<void>;
  counts(): Promise<{ waiting: number; dead: number }>;
};

/** Updates that are older than these instants are deleted. */
export type InboxLimits = {
  /** Processed ones (Telegram repeats an update for at most 24 hours). */
  readonly processedBefore: Date;
  /** Dead letters. */
  readonly deadBefore: Date;
};

/** What is older than these instants is deleted. */
export type PurgeLimits = {
  /** Dialogues whose time is over. */
  readonly now: Date;
  /** People whose newest case was last touched before this are forgotten; without a case their own `createdAt` counts. */
  readonly untouchedBefore: Date;
};
