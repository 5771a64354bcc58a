import type { Case } from "../domain/case.ts";
import type { Person } from "../domain/person.ts";

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
  /** Rejects when the database does not answer; for `/readyz`. */
  ping(): Promise<void>;
  /** Removes whatever is kept longer than needed; returns counts for the log. */
  sweep(limits: SweepLimits): Promise<SweepCounts>;
  /** Waits for running calls and lets go of the database; may be called twice. */
  close(): Promise<void>;
};

export type People = {
  get(id: number): Promise<Person | undefined>;
  /** Writes the whole person, new or known. */
  save(person: Person): Promise<void>;
  /** Erases the person and everything about them at once: cases, dialogue, inbox payloads, in the raw files too. */
  forget(id: number): Promise<void>;
};

export type Cases = {
  get(personId: number, procedureId: string): Promise<Case | undefined>;
  /**
   * Compare-and-set: writes `next` when the stored revision is `expected` (0: there is none yet).
   * `next.revision` must be `expected + 1`. "stale" means somebody else wrote first: reload and decide again.
   */
  save(next: Case, expected: number): Promise<"saved" | "stale">;
  /** Takes up to `limit` cases with `dueAt <= now`, soonest first, that nobody holds, and holds them until `leaseUntil`. A save with a new `dueAt` lets go. */
  claimDue(now: Date, leaseUntil: Date, limit: number): Promise<Case[]>;
};

/** An open dialogue's record: opaque text, encrypted by this contract's implementations. */
export type Dialogues = {
  read(personId: number): Promise<string | undefined>;
  write(personId: number, record: string, expiresAt: Date): Promise<void>;
  delete(personId: number): Promise<void>;
};

/** An update that Telegram handed over, stored before it is confirmed. */
export type StoredUpdate = {
  readonly updateId: number;
  readonly lane: string;
  readonly payload: string;
  readonly attempts: number;
};

export type Inbox = {
  /** Stores updates that are not there yet (unique `updateId`); returns how many were new. All or none are stored. */
  add(updates: readonly Omit<StoredUpdate, "attempts">[], now: Date): Promise<number>;
  /** Lanes with an update waiting, oldest update first, that no other process holds at `now`. */
  waitingLanes(now: Date, limit: number): Promise<string[]>;
  /** Takes or renews the exclusive right to work on a lane until `leaseUntil`. False: another owner holds it at `now`. */
  holdLane(lane: string, owner: string, now: Date, leaseUntil: Date): Promise<boolean>;
  /** Gives the lane back when this owner holds it. */
  freeLane(lane: string, owner: string): Promise<void>;
  /** The waiting update of a lane with the lowest `updateId`. */
  next(lane: string): Promise<StoredUpdate | undefined>;
  /** The update is worked off: its payload is erased, its id stays so that it is never taken again. */
  done(updateId: number, now: Date): Promise<void>;
  /** One more failed attempt; returns the number of attempts so far. */
  failed(updateId: number): Promise<number>;
  /** Set aside after too many attempts: kept (encrypted) for the operator, no longer waiting. */
  setAside(updateId: number, now: Date): Promise<void>;
  counts(): Promise<{ waiting: number; aside: number }>;
};

/** Rows older than these instants go. */
export type SweepLimits = {
  /** Worked-off inbox rows (Telegram repeats an update for at most 24 hours). */
  readonly inboxBefore: Date;
  readonly asideBefore: Date;
  /** Dialogues whose time is over. */
  readonly now: Date;
  /** People whose case was last touched before this are forgotten. */
  readonly untouchedBefore: Date;
};

export type SweepCounts = {
  readonly inbox: number;
  readonly aside: number;
  readonly dialogues: number;
  readonly people: number;
};
