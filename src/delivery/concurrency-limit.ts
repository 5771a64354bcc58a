/** How many calls below the replies may be in flight at a time. */
export type ConcurrencyLimit = {
  /** The number of calls in flight that keeps this rate. */
  max(perSecond: number): number;
  /** Whether another call may begin at this rate. */
  hasRoom(perSecond: number): boolean;
  begin(): void;
  /** A call ended; `answeredAfterMs` is how long a successful answer took. */
  end(answeredAfterMs?: number): void;
};

/** Fewer calls run dry at every small delay. With eight, a reply waited a quarter longer at 3,000/s. */
const MIN_IN_FLIGHT = 5;

/** The number of connections. */
const MAX_IN_FLIGHT = 64;

/** A margin over what the rate and the quick answers need, because answers differ. */
const SPARE_FACTOR = 2;

/** How many answers are evaluated together. */
const BLOCK_SIZE = 50;

/** How much the measured time may grow with each block; it may fall at once. */
const MAX_GROWTH = 1.25;

/**
 * Keeps as many calls in flight as the rate needs and no more: more would queue at Telegram and delay replies.
 *
 * The measure is the time that the quickest tenth of answers takes: it hardly includes the time that calls wait
 * for each other, and a single answer that is much quicker than all others does not count.
 */
export function createConcurrencyLimit(): ConcurrencyLimit {
  let inFlight = 0;
  let block: number[] = [];
  let quickMs = Number.POSITIVE_INFINITY;

  function max(perSecond: number): number {
    const ms = Number.isFinite(quickMs) ? quickMs : quickestTenth(block);
    if (ms === undefined) return MIN_IN_FLIGHT;
    const needed = Math.ceil((SPARE_FACTOR * perSecond * ms) / 1_000);
    return Math.min(MAX_IN_FLIGHT, Math.max(MIN_IN_FLIGHT, needed));
  }

  return {
    max,
    hasRoom: (perSecond) => inFlight < max(perSecond),
    begin() {
      inFlight += 1;
    },
    end(answeredAfterMs) {
      inFlight -= 1;
      if (answeredAfterMs === undefined) return;
      block.push(answeredAfterMs);
      if (block.length < BLOCK_SIZE) return;
      quickMs = Math.min(quickestTenth(block) ?? quickMs, Math.max(1, quickMs) * MAX_GROWTH);
      block = [];
    },
  };
}

/** The time that nine of ten answers took longer than. */
function quickestTenth(answers: readonly number[]): number | undefined {
  return answers.toSorted((a, b) => a - b)[Math.floor(answers.length / 10)];
}
