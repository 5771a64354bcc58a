/** How many calls below the replies may be open at a time. */
export type OpenCalls = {
  /** So many are enough at this rate. */
  limit(perSecond: number): number;
  /** Another call may begin at this rate. */
  hasRoom(perSecond: number): boolean;
  begin(): void;
  /** A call that began is over; tells after how many milliseconds it was done, if it was. */
  end(answeredAfterMs?: number): void;
};

/** A line with fewer runs empty at every small delay. With eight, a reply waited a quarter longer at 3,000/s. */
const FEWEST = 5;

/** The connections there are. */
const MOST = 64;

/** So many times what the rate and the quick answers ask for: answers differ. */
const SPARE = 2;

/** So many answers are looked at together. */
const BLOCK = 50;

/** With each block the measure may grow by so much, and fall at once. */
const RISE = 1.25;

/**
 * Opens as many calls as keep the line busy and no more. The rest would only stand at Telegram's door, with a reply
 * behind them. How long the quicker answers take is the measure: what calls wait for each other is hardly in it, and
 * a single answer that is much quicker than all others does not count.
 */
export function createOpenCalls(): OpenCalls {
  let open = 0;
  let block: number[] = [];
  let measure = Number.POSITIVE_INFINITY;

  function limit(perSecond: number): number {
    const ms = Number.isFinite(measure) ? measure : quickOf(block);
    if (ms === undefined) return FEWEST;
    return Math.min(MOST, Math.max(FEWEST, Math.ceil((SPARE * perSecond * ms) / 1_000)));
  }

  return {
    limit,
    hasRoom: (perSecond) => open < limit(perSecond),
    begin() {
      open += 1;
    },
    end(answeredAfterMs) {
      open -= 1;
      if (answeredAfterMs === undefined) return;
      block.push(answeredAfterMs);
      if (block.length < BLOCK) return;
      measure = Math.min(quickOf(block) ?? measure, Math.max(1, measure) * RISE);
      block = [];
    },
  };
}

/** The time that nine of ten answers took longer than. */
function quickOf(answers: readonly number[]): number | undefined {
  return answers.toSorted((a, b) => a - b)[Math.floor(answers.length / 10)];
}
