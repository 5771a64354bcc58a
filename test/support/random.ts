/** Random choices that come out the same for the same seed. */
export type Random = {
  /** A whole number from 0 up to, but not including, the limit. */
  readonly below: (limit: number) => number;
  /** True in this share of the cases. */
  readonly happens: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
};

/** A seeded generator (mulberry32): fast, and even enough for making things up. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    happens: (share) => next() < share,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("Nothing to pick from");
      return item;
    },
  };
}
