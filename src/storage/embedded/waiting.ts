/** The updates that wait to be processed, by lane; kept in memory because one process owns the data folder. */
export type Waiting = {
  add(updateId: number, update: WaitingRow): void;
  remove(updateId: number): void;
  get(updateId: number): Readonly<WaitingRow> | undefined;
  /** Counts one more failed attempt; returns how many there are. */
  countAttempt(updateId: number): number;
  /** The lane's updates, lowest id first. */
  of(lane: string): readonly number[];
  /** Up to `limit` lanes for which `free` holds, that of the oldest update first. */
  lanes(limit: number, free: (lane: string) => boolean): string[];
  size(): number;
};

/** What memory holds of a waiting update. */
export type WaitingRow = {
  readonly lane: string;
  attempts: number;
  /** Only of a recent update, and while there is room: most are processed at once. */
  payload?: string;
};

/** Payloads kept decrypted in memory; beyond that they are read from the file. */
const MAX_PAYLOADS = 4_000;

/** An empty list of waiting updates. */
export function createWaiting(): Waiting {
  const ids: number[] = []; // ascending
  const rows = new Map<number, WaitingRow>();
  const byLane = new Map<string, number[]>(); // ascending each

  return {
    add(updateId, { lane, attempts, payload }) {
      if (rows.has(updateId)) return;
      const room = payload !== undefined && rows.size < MAX_PAYLOADS;
      rows.set(updateId, room ? { lane, attempts, payload } : { lane, attempts });
      insert(ids, updateId);
      const own = byLane.get(lane);
      if (own) insert(own, updateId);
      else byLane.set(lane, [updateId]);
    },

    remove(updateId) {
      const lane = rows.get(updateId)?.lane;
      if (lane === undefined) return;
      rows.delete(updateId);
      ids.splice(placeOf(ids, updateId), 1);
      const own = byLane.get(lane) ?? [];
      own.splice(placeOf(own, updateId), 1);
      if (own.length === 0) byLane.delete(lane);
    },

    get: (updateId) => rows.get(updateId),
    countAttempt(updateId) {
      const row = rows.get(updateId);
      if (row) row.attempts += 1;
      return row?.attempts ?? 0;
    },
    of: (lane) => byLane.get(lane) ?? [],

    lanes(limit, free) {
      const found = new Set<string>();
      for (const id of ids) {
        if (found.size >= limit) break;
        const lane = rows.get(id)?.lane;
        if (lane !== undefined && !found.has(lane) && free(lane)) found.add(lane);
      }
      return [...found];
    },

    size: () => ids.length,
  };
}

// Telegram counts updates upwards, so nearly every insertion is at the end.
function insert(ids: number[], id: number): void {
  const last = ids.at(-1);
  if (last === undefined || last < id) ids.push(id);
  else ids.splice(placeOf(ids, id), 0, id);
}

/** Index of the first id that is not lower. */
function placeOf(ids: readonly number[], id: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
