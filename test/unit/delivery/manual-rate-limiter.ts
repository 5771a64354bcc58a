import { createRateLimiter, type Priority, type RateLimiter } from "../../../src/delivery/rate-limiter.ts";

/** Milliseconds that pass only when told, and the timers that depend on them. */
function manualTime() {
  let at = 0;
  let timers: { readonly due: number; readonly run: () => void }[] = [];
  let max = 0;
  let fired = 0;
  return {
    now: () => at,
    after(ms: number, run: () => void): () => void {
      const timer = { due: at + ms, run };
      timers.push(timer);
      max = Math.max(max, timers.length);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    /** Goes forward and runs the timers that fall due, each `late` milliseconds too late. */
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
    /** How many timers are set now, were set at the same time at most, and have run. */
    timers: () => ({ set: timers.length, max, fired }),
  };
}

/** A rate limiter on hand-driven time, and every message that it let go. */
export function manualRateLimiter(perSecond: number) {
  const time = manualTime();
  const rateLimiter = createRateLimiter({ perSecond, now: time.now, after: time.after });
  const sent: Sent[] = [];
  return { time, rateLimiter, sent, ask: asker(rateLimiter, time.now, sent) };
}

/** A message that went: its name, when, and its position in the order of asking. */
export type Sent = { readonly name: string; readonly at: number; readonly position: number | undefined };

function asker(rateLimiter: RateLimiter, now: () => number, sent: Sent[]) {
  return (priority: Priority, name: string, more: Asked = {}): void => {
    void rateLimiter.acquire(priority, more.chat, more.signal, more.position).then((position) => {
      sent.push({ name, at: now(), position });
      if (position !== undefined && !more.stays) rateLimiter.release(priority, 0);
    });
  };
}

/** The names of messages that went. */
export const names = (sent: readonly Sent[]) => sent.map(({ name }) => name);

/** So many names. */
export const many = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`);

type Asked = {
  readonly chat?: number;
  readonly signal?: AbortSignal;
  readonly position?: number | undefined;
  /** The call stays in flight until the test releases it. */
  readonly stays?: true;
};

/** Resolves after everything that follows from promises already settled. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
