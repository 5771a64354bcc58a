/** The updates that wait to be worked off, by lane; kept in memory because one process owns the data folder. */
export type Waiting = {
  add(updateId: number, lane: string): void;
  remove(updateId: number): void;
  laneOf(updateId: number): string | undefined;
  /** The lane's updates, lowest id first. */
  of(lane: string): readonly number[];
  /** Up to `limit` lanes for which `free` holds, that of the oldest update first. */
  lanes(limit: number, free: (lane: string) => boolean): string[];
  size(): number;
};

/** An empty list of waiting updates. */
export function createWaiting(): Waiting {
  const ids: number[] = []; // ascending
  const laneOf = new Map<number, string>();
  const byLane = new Map<string, number[]>(); // ascending each

  return {
    add(updateId, lane) {
      if (laneOf.has(updateId)) return;
      laneOf.set(updateId, lane);
      insert(ids, updateId);
      const own = byLane.get(lane);
      if (own) insert(own, updateId);
      else byLane.set(lane, [updateId]);
    },

    remove(updateId) {
      const lane = laneOf.get(updateId);
      if (lane === undefined) return;
      laneOf.delete(updateId);
      ids.splice(placeOf(ids, updateId), 1);
      const own = byLane.get(lane) ?? [];
      own.splice(placeOf(own, updateId), 1);
      if (own.length === 0) byLane.delete(lane);
    },

    laneOf: (updateId) => laneOf.get(updateId),
    of: (lane) => byLane.get(lane) ?? [],

    lanes(limit, free) {
      const found = new Set<string>();
      for (const id of ids) {
        if (found.size >= limit) break;
        const lane = laneOf.get(id);
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
