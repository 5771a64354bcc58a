import type { Sealer } from "../seal.ts";
import type { Inbox, StoredUpdate } from "../store.ts";
import type { Sql } from "./sql.ts";
import { createWaiting } from "./waiting.ts";

/** The inbox, with what only this store's other parts may ask of it. */
export type EmbeddedInbox = Inbox & {
  /** Erases the payloads of a lane's updates but `keep`, waiting ones and dead letters, on disk; their ids stay. */
  eraseLane(lane: string, keep?: number): void;
  /** Forgets the same in memory: to be called when the erasure is committed. */
  dropLane(lane: string, keep?: number): void;
  /** Deletes processed updates and dead letters that are older. */
  purge(processedBefore: Date, deadBefore: Date): { inbox: number; dead: number };
};

type InboxRow = { update_id: number; state: string; attempts: number; sealed: Uint8Array };

/** Updates in SQLite. Memory alone knows which update waits in which lane, and which owner holds a lane. */
export function openInbox(sql: Sql, sealer: Sealer): EmbeddedInbox {
  const waiting = createWaiting();
  const dead = new Map<number, string>(); // update id, lane
  const holds = new Map<string, { owner: string; until: number }>();

  for (const row of sql.all<InboxRow>(ALL_OPEN)) {
    const { lane } = unpack(sealer.open(row.sealed, contextOf(row.update_id)));
    if (row.state === "dead") dead.set(row.update_id, lane);
    else waiting.add(row.update_id, { lane, attempts: row.attempts });
  }

  function heldByOther(lane: string, owner: string | undefined, now: Date): boolean {
    const hold = holds.get(lane);
    return hold !== undefined && hold.owner !== owner && hold.until > now.getTime();
  }

  function insert({ updateId, lane, payload }: Omit<StoredUpdate, "attempts">, now: Date): boolean {
    if (waiting.get(updateId)) return false;
    const sealed = sealer.seal(pack(lane, payload), contextOf(updateId));
    return sql.run(INSERT, updateId, now.getTime(), sealed) === 1;
  }

  function read(updateId: number): string {
    const row = sql.get<InboxRow>("SELECT sealed FROM inbox WHERE update_id = ?", updateId);
    if (!row) throw new Error(`Update ${updateId} waits but is not in the inbox table.`);
    return unpack(sealer.open(row.sealed, contextOf(updateId))).payload;
  }

  function allOf(lane: string, but?: number): number[] {
    const letters = [...dead].filter(([, deadLane]) => deadLane === lane);
    return [...waiting.of(lane), ...letters.map(([updateId]) => updateId)].filter((id) => id !== but);
  }

  function leave(updateId: number): void {
    waiting.remove(updateId);
    dead.delete(updateId);
  }

  return {
    async add(updates, now) {
      const fresh =
        updates.length === 1
          ? updates.filter((update) => insert(update, now)) // one statement is atomic by itself
          : sql.transaction(() => updates.filter((update) => insert(update, now)));
      for (const { updateId, lane, payload } of fresh) waiting.add(updateId, { lane, payload, attempts: 0 });
      return fresh.length;
    },

    async waitingLanes(now, limit) {
      return waiting.lanes(limit, (lane) => !heldByOther(lane, undefined, now));
    },

    async holdLane(lane, owner, now, leaseUntil) {
      if (heldByOther(lane, owner, now)) return false;
      holds.set(lane, { owner, until: leaseUntil.getTime() });
      return true;
    },

    async freeLane(lane, owner) {
      if (holds.get(lane)?.owner === owner) holds.delete(lane);
    },

    async next(lane) {
      const updateId = waiting.of(lane)[0];
      const row = updateId === undefined ? undefined : waiting.get(updateId);
      if (updateId === undefined || !row) return undefined;
      return { updateId, lane, payload: row.payload ?? read(updateId), attempts: row.attempts };
    },

    async markProcessed(updateId, now) {
      await sql.write(MARK_PROCESSED, [now.getTime(), updateId], () => leave(updateId));
    },

    async failed(updateId) {
      sql.run(
        "UPDATE inbox SET attempts = attempts + 1 WHERE update_id = ? AND state <> 'processed'",
        updateId,
      );
      return waiting.countAttempt(updateId);
    },

    async moveToDeadLetters(updateId, now) {
      const lane = waiting.get(updateId)?.lane;
      if (lane === undefined) return;
      if (sql.run(MOVE_TO_DEAD, now.getTime(), updateId) === 0) return;
      waiting.remove(updateId);
      dead.set(updateId, lane);
    },

    async counts() {
      return { waiting: waiting.size(), dead: dead.size };
    },

    eraseLane(lane, keep) {
      // `at` stays: counted from when it came, its id is kept long enough.
      for (const id of allOf(lane, keep))
        sql.run("UPDATE inbox SET state = 'processed', sealed = NULL WHERE update_id = ?", id);
    },

    dropLane(lane, keep) {
      for (const id of allOf(lane, keep)) leave(id);
      if (keep === undefined) holds.delete(lane);
    },

    purge(processedBefore, deadBefore) {
      const inbox = sql.run(
        "DELETE FROM inbox WHERE state = 'processed' AND at < ?",
        processedBefore.getTime(),
      );
      const old = sql.all<InboxRow>(DELETE_DEAD, deadBefore.getTime());
      for (const { update_id } of old) dead.delete(update_id);
      return { inbox, dead: old.length };
    },
  };
}

const ALL_OPEN = "SELECT update_id, state, attempts, sealed FROM inbox WHERE state <> 'processed'";
const INSERT =
  "INSERT OR IGNORE INTO inbox (update_id, state, attempts, at, sealed) VALUES (?, 'waiting', 0, ?, ?)";
const MARK_PROCESSED =
  "UPDATE inbox SET state = 'processed', at = ?, sealed = NULL WHERE update_id = ? AND state <> 'processed'";
const MOVE_TO_DEAD = "UPDATE inbox SET state = 'dead', at = ? WHERE update_id = ? AND state = 'waiting'";
const DELETE_DEAD = "DELETE FROM inbox WHERE state = 'dead' AND at < ? RETURNING update_id";

const contextOf = (updateId: number) => `inbox:${updateId}`;

// The lane's length comes first, so that any lane and any payload come apart again.
const pack = (lane: string, payload: string) => `${lane.length}:${lane}${payload}`;

function unpack(text: string): { lane: string; payload: string } {
  const laneAt = text.indexOf(":") + 1;
  const payloadAt = laneAt + Number(text.slice(0, laneAt - 1));
  return { lane: text.slice(laneAt, payloadAt), payload: text.slice(payloadAt) };
}
