/** One measured figure beside its peer, measured in the same run. */
export type Figure = {
  readonly bench: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  /** ours / peer */
  readonly ratio: number;
  /** What the project aims at, in words. */
  readonly aim: string;
};

/** A figure with its ratio. */
export function figure(measured: Omit<Figure, "ratio">): Figure {
  const { ours, peer } = measured;
  return { ...measured, ours: round(ours), peer: round(peer), ratio: round(ours / peer) };
}

/** The middle one of the values: one slow run on a shared machine does not count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("a median needs values");
  return middle;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
