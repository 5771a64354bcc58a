/** Says when the next message may go. All times are milliseconds of one clock, fractions count. */
export type Bucket = {
  /** The moment at which a token is there; not later than `at` means now. */
  nextAt(at: number): number;
  /** Spends a token, also one that is not there yet. */
  take(at: number): void;
  /** Gives no token for so long; afterwards they come more slowly for a while. */
  freeze(at: number, ms: number): void;
  /** Messages a second that are allowed at this moment. */
  rate(at: number): number;
};

/** A late timer costs nothing while what it missed still fits in; more at once could look like a flood. */
const BURST_S = 1 / 10;

/** At one token a late timer would lose time: the next one could only begin to grow when it is taken. */
const LEAST_BURST = 2;

/** After a storm of replies the others wait no longer than this for the debt to be paid. */
const MOST_DEBT_S = 1;

/** What is left of the rate after a 429, and how it comes back: step by step while all is quiet. */
const CUT = 0.8;
const STEP = 0.05;
const STEP_MS = 10_000;

/** However often Telegram refuses, this part of the rate is kept: its own pauses do the rest. */
const LEAST_RATE = 0.1;

/** A token bucket that can be overdrawn, and that slows down when Telegram asks for a pause. */
export function createTokenBucket(perSecond: number, start: number): Bucket {
  const burst = Math.max(LEAST_BURST, perSecond * BURST_S);
  const mostDebt = Math.max(burst, perSecond * MOST_DEBT_S);
  let tokens = burst;
  let countedTo = start;
  let frozenUntil = start;
  let rateAtThaw = perSecond;

  function rate(at: number): number {
    const steps = Math.max(0, Math.floor((at - frozenUntil) / STEP_MS));
    return Math.min(perSecond, rateAtThaw + steps * STEP * perSecond);
  }

  function count(until: number, most: number): void {
    if (until <= countedTo) return;
    const grown = tokens + ((until - countedTo) / 1_000) * rate(until);
    tokens = Math.max(tokens, Math.min(most, grown));
    countedTo = until;
  }

  /** While frozen only debt is paid, so that a thaw does not begin with a burst. */
  function refill(at: number): void {
    count(Math.min(at, frozenUntil), 0);
    count(at, burst);
  }

  return {
    rate,
    nextAt(at) {
      refill(at);
      const from = Math.max(at, frozenUntil);
      const perMs = rate(from) / 1_000;
      const there = from > at ? Math.min(0, tokens + (from - at) * perMs) : tokens;
      return there >= 1 ? from : from + (1 - there) / perMs;
    },
    take(at) {
      refill(at);
      tokens = Math.max(-mostDebt, tokens - 1);
    },
    freeze(at, ms) {
      refill(at);
      // All calls under way are refused for the same reason: it is one reason to slow down.
      if (at >= frozenUntil) rateAtThaw = Math.max(LEAST_RATE * perSecond, rate(at) * CUT);
      frozenUntil = Math.max(frozenUntil, at + ms);
      tokens = Math.min(tokens, 0);
    },
  };
}
