import { createRateLimiter, type Priority, type RateLimiter } from "../../../src/delivery/rate-limiter.ts";

/** Milliseconds that pass only when told, and the timers that hang on them. */
function handTime() {
  let at = 0;
  let timers: { readonly due: number; readonly run: () => void }[] = [];
  let most = 0;
  let fired = 0;
  return {
    now: () => at,
    after(ms: number, run: () => void): () => void {
      const timer = { due: at + ms, run };
      timers.push(timer);
      most = Math.max(most, timers.length);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    /** Goes on, running what falls due on the way, each timer so much too late. */
    async pass(ms: number, late = 0): Promise<void> {
      const until = at + ms;
      for (;;) {
        await settled();
        const [next] = timers.filter(({ due }) => due + late <= until).sort((a, b) => a.due - b.due);
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        at = Math.max(at, next.due + late);
        fired += 1;
        next.run();
      }
      at = until;
    },
    /** Timers that are set now, that were set at the same time at most, and that have run. */
    timers: () => ({ set: timers.length, most, fired }),
  };
}

/** A pace on hand-driven time, and a note of every message that went. */
export function pacing(perSecond: number) {
  const time = handTime();
  const pace = createRateLimiter({ perSecond, now: time.now, after: time.after });
  const gone: Gone[] = [];
  return { time, pace, gone, ask: asker(pace, time.now, gone) };
}

/** A message that went: its name, when, and its place in the order of asking. */
export type Gone = { readonly name: string; readonly at: number; readonly place: number | undefined };

function asker(pace: RateLimiter, now: () => number, gone: Gone[]) {
  return (lane: Priority, name: string, more: Asked = {}): void => {
    void pace.turn(lane, more.chat, more.signal, more.place).then((place) => {
      gone.push({ name, at: now(), place });
      if (place !== undefined && !more.stays) pace.over(lane, 0);
    });
  };
}

/** The names of messages that went. */
export const names = (gone: readonly Gone[]) => gone.map(({ name }) => name);

/** So many names. */
export const many = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`);

type Asked = {
  readonly chat?: number;
  readonly signal?: AbortSignal;
  readonly place?: number | undefined;
  /** The answer takes its time: the test tells when it is there. */
  readonly stays?: true;
};

/** Lets promises that are already fulfilled tell it, and what follows from that. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
