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
  purgeInbox(limits: InboxLimits): Promise<{ readonly inbox: number; readonly aside: number }>;
  /** Removes people and dialogues that are kept longer than needed, and what deleted rows have left in the files. */
  purge(limits: PurgeLimits): Promise<{ readonly dialogues: number; readonly people: number }>;
  /** Waits for running calls and lets go of the database; may be called twice. Any other call then rejects. */
  close(): Promise<void>;
};

/** Those who agreed to be helped. */
export type People = {
  get(id: number): Promise<Person | undefined>;
  /** Writes the whole person, new or known. */
  save(person: Person): Promise<void>;
  /**
   * Erases the person and everything about them at once: cases, dialogue, notices, the payloads of the lane
   * `String(id)`; in the embedded store's raw files too (beyond 16 MB, encrypted copies may stay in
   * them until the next sweep). Update ids stay, as numbers without a person, so that no
   * erased update is taken again. May be repeated, also after a stop half-way.
   *
   * The update `keep` of the lane goes on waiting, and whoever holds the lane goes on holding it: it is
   * the one that asked for all this, and its answer is still owed.
   */
  forget(id: number, keep?: number): Promise<void>;
};

/** Everybody's way through the procedures. */
export type Cases = {
  get(personId: number, procedureId: string): Promise<Case | undefined>;
  /**
   * Compare-and-set: writes `next` when the stored revision is `expected` (0: there is none yet).
   * `next.revision` must be `expected + 1`. "stale" means somebody else wrote first: reload and decide again.
   * A saved case is held by nobody.
   */
  save(next: Case, expected: number): Promise<"saved" | "stale">;
  /**
   * Takes up to `limit` cases with `dueAt <= now` that nobody holds at `now`, soonest first, and holds them
   * until `leaseUntil` (later than `now`). A case that is over ("done", "alternative") is never taken.
   */
  claimDue(now: Date, leaseUntil: Date, limit: number): Promise<Case[]>;
  /** Up to `limit` cases that are not over and whose due moment was found with another plan than this one. */
  outdated(planVersion: string, limit: number): Promise<Case[]>;
};

/** Names one notice: what the bot tells one person of its own accord, once. */
export type LedgerKey = { readonly personId: number; readonly attempt: number; readonly reminder: string };

/** `sending`: begun, and not known to have ended. `unknown`: the person may have got it or not. `unsent`: surely not yet. */
export type LedgerState = "sending" | "sent" | "failed" | "unknown" | "unsent";

/** How a try ended. */
export type LedgerResult =
  | { readonly state: "sent"; readonly messageId: number }
  | { readonly state: "failed"; readonly reason: string }
  | { readonly state: "unknown" | "unsent" };

/** The ledger of what the bot sent of its own accord: a row for each notice, written before and after the call. */
export type Ledger = {
  /**
   * Notes that a notice is about to be sent. "first": nothing of it can have reached the person. "again": an earlier
   * try ended without a word, so this one may repeat it; the row counts that. "over": it was sent, or failed for good.
   */
  begin(notice: LedgerKey, now: Date): Promise<"first" | "again" | "over">;
  end(notice: LedgerKey, end: LedgerResult, now: Date): Promise<void>;
  /**
   * Gives up a notice that is not needed any more: one that is surely unsent has failed, one that was begun
   * stays unknown, one that has ended, or was never begun, stays what it is.
   */
  drop(notice: LedgerKey, reason: string, now: Date): Promise<void>;
  /** How many notices there are in each state, and how often one may have been repeated. */
  counts(): Promise<Record<LedgerState | "repeats", number>>;
};

/** An open dialogue's record: opaque text, encrypted by this contract's implementations. */
export type Dialogues = {
  /** The last record written; one whose time is over may still be there until the next sweep. */
  read(personId: number): Promise<string | undefined>;
  write(personId: number, record: string, expiresAt: Date): Promise<void>;
  delete(personId: number): Promise<void>;
};

/** An update that Telegram handed over, stored before it is confirmed. */
export type StoredUpdate = {
  readonly updateId: number;
  /** Updates of one lane are worked off one after the other. A private chat's lane is `String(personId)`. */
  readonly lane: string;
  readonly payload: string;
  readonly attempts: number;
};

/** Updates from their arrival until they are worked off. Whoever works on a lane waits for each call before the next. */
export type Inbox = {
  /**
   * Stores updates whose `updateId` was never seen, and returns how many were new. When it resolves, all are
   * stored. When it rejects, call again: the embedded store has then kept none, MongoDB perhaps some,
   * and repeating is harmless.
   */
  add(updates: readonly Omit<StoredUpdate, "attempts">[], now: Date): Promise<number>;
  /** Lanes with an update waiting that nobody holds at `now`, that of the oldest update (lowest id) first. */
  waitingLanes(now: Date, limit: number): Promise<string[]>;
  /** Takes or renews the exclusive right to work on a lane until `leaseUntil`. False: another owner holds it at `now`. */
  holdLane(lane: string, owner: string, now: Date, leaseUntil: Date): Promise<boolean>;
  /** Gives the lane back when this owner holds it. */
  freeLane(lane: string, owner: string): Promise<void>;
  /** The waiting update of a lane with the lowest `updateId`. */
  next(lane: string): Promise<StoredUpdate | undefined>;
  /** The update is worked off: payload and lane are erased, its id stays so that it is never taken again. May be repeated. */
  done(updateId: number, now: Date): Promise<void>;
  /** One more failed attempt; returns the number of attempts so far, 0 for an update that is worked off or unknown. */
  failed(updateId: number): Promise<number>;
  /** Takes a waiting update aside after too many attempts: kept (encrypted) for the operator, no longer waiting. */
  moveToDeadLetters(updateId: number, now: Date): Promise<void>;
  counts(): Promise<{ waiting: number; aside: number }>;
};

/** Updates that are older than these instants go. */
export type InboxLimits = {
  /** Worked-off ones (Telegram repeats an update for at most 24 hours). */
  readonly doneBefore: Date;
  readonly asideBefore: Date;
};

/** What is older than these instants goes. */
export type PurgeLimits = {
  /** Dialogues whose time is over. */
  readonly now: Date;
  /** People whose newest case was last touched before this are forgotten; without a case their own `createdAt` counts. */
  readonly untouchedBefore: Date;
};
