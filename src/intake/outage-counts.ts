/** How many tries of each update failed because Telegram was out of reach. */
export type OutageCounts = {
  /** Counts one more failed try; returns how many there are now. */
  increment(updateId: number): number;
  /** Removes the count of an update that is processed. */
  clear(updateId: number): void;
};

/** Starts without counts. */
export function createOutageCounts(): OutageCounts {
  const tries = new Map<number, number>();
  return {
    increment(updateId) {
      const now = (tries.get(updateId) ?? 0) + 1;
      tries.set(updateId, now);
      return now;
    },
    clear: (updateId) => void tries.delete(updateId),
  };
}
