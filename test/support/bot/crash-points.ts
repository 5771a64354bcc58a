import type { Transport } from "../../../src/delivery/transport.ts";
import type { Store } from "../../../src/storage/store.ts";

/**
 * The points at which one process can end: right before and right after every call to its store or to Telegram.
 *
 * Between two points a process changes nothing that outlives it, so a crash at a point leaves behind what a crash
 * at any `await` up to the next one leaves behind. The points are counted, so a new call in the code is a new point.
 */
export type CrashPoints = {
  readonly store: (store: Store) => Store;
  readonly transport: (transport: Transport) => Transport;
  /** Counts anew: the process crashes at the nth point from now, 0 for never. */
  readonly crashAt: (point: number) => void;
  /** How many points were passed since. */
  readonly passed: () => number;
  /** The point at which the process has crashed; undefined while it runs. */
  readonly ended: () => string | undefined;
  /** Resolves with that point when the process crashes. */
  readonly crashed: Promise<string>;
  /** Resolves when the calls that were under way at the crash are over. */
  readonly callsDone: () => Promise<void>;
};

type Call = (...args: unknown[]) => Promise<unknown>;

/** Lets every call pass until the crash; from then on no call is made and none returns. */
export function createCrashPoints(): CrashPoints {
  const underWay = new Set<Promise<unknown>>();
  let target = 0;
  let seen = 0;
  let ended: string | undefined;
  let announce: (point: string) => void = () => {};
  const crashed = new Promise<string>((resolve) => {
    announce = resolve;
  });

  function passes(point: string): boolean {
    if (ended !== undefined) return false;
    seen += 1;
    if (seen !== target) return true;
    ended = point;
    announce(point);
    return false;
  }

  async function cross(name: string, call: () => Promise<unknown>): Promise<unknown> {
    if (!passes(`before ${name}`)) return never();
    const result = call();
    underWay.add(result);
    await Promise.allSettled([result]);
    underWay.delete(result);
    return passes(`after ${name}`) ? result : never();
  }

  function watched<Calls extends object>(group: string, calls: Calls): Calls {
    const each = Object.entries(calls).map(([name, call]) => [
      name,
      (...args: unknown[]) => cross(`${group}.${name}`, () => (call as Call)(...args)),
    ]);
    return Object.fromEntries(each) as Calls;
  }

  return {
    store: ({ people, cases, dialogues, inbox, ledger, close, ...whole }) => ({
      people: watched("people", people),
      cases: watched("cases", cases),
      dialogues: watched("dialogues", dialogues),
      inbox: watched("inbox", inbox),
      ledger: watched("ledger", ledger),
      ...watched("store", whole),
      close,
    }),
    transport: ({ fetch, ...transport }) => ({
      ...transport,
      fetch: (url, init, lane) => {
        const method = url.slice(url.lastIndexOf("/") + 1);
        return cross(method, () => fetch(url, init, lane)) as ReturnType<Transport["fetch"]>;
      },
    }),
    crashAt(point) {
      target = point;
      seen = 0;
    },
    passed: () => seen,
    ended: () => ended,
    crashed,
    async callsDone() {
      await Promise.allSettled(underWay);
    },
  };
}

const never = () => new Promise<never>(() => {});
