/** Counts, for each update, the tries that failed because Telegram was out of reach. */
export type Outages = {
  /** One more; returns how many there are now. */
  count(updateId: number): number;
  /** The update is worked off: its count goes. */
  over(updateId: number): void;
};

/** An empty count. */
export function createOutages(): Outages {
  const tries = new Map<number, number>();
  return {
    count(updateId) {
      const now = (tries.get(updateId) ?? 0) + 1;
      tries.set(updateId, now);
      return now;
    },
    over: (updateId) => void tries.delete(updateId),
  };
}
