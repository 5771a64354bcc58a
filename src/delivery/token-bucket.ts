/** Says when the next message may go. All times are milliseconds of one clock; fractions count. */
export type TokenBucket = {
  /** The moment at which a token is available; `at` or earlier means now. */
  nextAt(at: number): number;
  /** Spends a token, even one that is not available yet. */
  take(at: number): void;
  /** Gives no token for so long; afterwards tokens come more slowly for a while. */
  pause(at: number, ms: number): void;
  /** Messages a second that are allowed at this moment. */
  rate(at: number): number;
};

/** A late timer may catch up this much at once; a longer burst could look like a flood. */
const BURST_S = 1 / 10;

/** With a burst of one token every late timer would lose time: the next token only begins to grow when one is taken. */
const MIN_BURST = 2;

/** After many replies the other messages wait no longer than this for the overdraft to be refilled. */
const MAX_OVERDRAFT_S = 1;

/** The part of the rate that is left after a 429, and the steps in which it recovers while no other 429 comes. */
const RATE_CUT = 0.8;
const RECOVERY_STEP = 0.05;
const RECOVERY_STEP_MS = 10_000;

/** This part of the rate is kept however often Telegram refuses, because its own pauses slow calls down enough. */
const MIN_RATE = 0.1;

/** A token bucket that can be overdrawn, and that slows down when Telegram asks for a pause. */
export function createTokenBucket(perSecond: number, start: number): TokenBucket {
  const burst = Math.max(MIN_BURST, perSecond * BURST_S);
  const maxOverdraft = Math.max(burst, perSecond * MAX_OVERDRAFT_S);
  let tokens = burst;
  let countedTo = start;
  let pausedUntil = start;
  let rateAfterPause = perSecond;

  function rate(at: number): number {
    const steps = Math.max(0, Math.floor((at - pausedUntil) / RECOVERY_STEP_MS));
    return Math.min(perSecond, rateAfterPause + steps * RECOVERY_STEP * perSecond);
  }

  function count(until: number, max: number): void {
    if (until <= countedTo) return;
    const grown = tokens + ((until - countedTo) / 1_000) * rate(until);
    tokens = Math.max(tokens, Math.min(max, grown));
    countedTo = until;
  }

  /** During a pause only an overdraft is refilled, so that no burst follows the pause. */
  function refill(at: number): void {
    count(Math.min(at, pausedUntil), 0);
    count(at, burst);
  }

  return {
    rate,
    nextAt(at) {
      refill(at);
      const from = Math.max(at, pausedUntil);
      const perMs = rate(from) / 1_000;
      const available = from > at ? Math.min(0, tokens + (from - at) * perMs) : tokens;
      return available >= 1 ? from : from + (1 - available) / perMs;
    },
    take(at) {
      refill(at);
      tokens = Math.max(-maxOverdraft, tokens - 1);
    },
    pause(at, ms) {
      refill(at);
      // All calls in flight are refused for the same reason, so the rate is cut once.
      if (at >= pausedUntil) rateAfterPause = Math.max(MIN_RATE * perSecond, rate(at) * RATE_CUT);
      pausedUntil = Math.max(pausedUntil, at + ms);
      tokens = Math.min(tokens, 0);
    },
  };
}
