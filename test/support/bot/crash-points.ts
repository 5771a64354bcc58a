import type { Transport } from "../../../src/delivery/transport.ts";
import type { Store } from "../../../src/storage/store.ts";

/**
 * The border of one process: every call that leaves it, to its store or to Telegram. Right before and
 * right after each call there is a point at which the process can end.
 *
 * Between two such points a process changes nothing that outlives it. So an end at a point leaves
 * behind what an end at any `await` between this point and the next one leaves behind, and the points
 * stand for all of them. They are found by counting, so a new call in the code is a new point here.
 */
export type Border = {
  readonly store: (store: Store) => Store;
  readonly transport: (transport: Transport) => Transport;
  /** Counts anew: the process is to end at the nth point from now, 0 for never. */
  readonly strikeAt: (point: number) => void;
  /** How many points were passed since. */
  readonly passed: () => number;
  /** The point at which the process has ended; undefined while it lives. */
  readonly ended: () => string | undefined;
  /** Resolves with that point when the process ends. */
  readonly death: Promise<string>;
  /** Resolves when calls that were under way at the end are over: nothing comes from the dead any more. */
  readonly atRest: () => Promise<void>;
};

type Call = (...args: unknown[]) => Promise<unknown>;

/** A border that lets everything pass until it is struck. From then on no call is made and none returns. */
export function createBorder(): Border {
  const underWay = new Set<Promise<unknown>>();
  let target = 0;
  let seen = 0;
  let ended: string | undefined;
  let announce: (point: string) => void = () => {};
  const death = new Promise<string>((resolve) => {
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

  function guarded<Calls extends object>(group: string, calls: Calls): Calls {
    const each = Object.entries(calls).map(([name, call]) => [
      name,
      (...args: unknown[]) => cross(`${group}.${name}`, () => (call as Call)(...args)),
    ]);
    return Object.fromEntries(each) as Calls;
  }

  return {
    store: ({ people, cases, dialogues, inbox, ledger, close, ...whole }) => ({
      people: guarded("people", people),
      cases: guarded("cases", cases),
      dialogues: guarded("dialogues", dialogues),
      inbox: guarded("inbox", inbox),
      ledger: guarded("ledger", ledger),
      ...guarded("store", whole),
      close,
    }),
    transport: ({ fetch, ...transport }) => ({
      ...transport,
      fetch: (url, init, lane) => {
        const method = url.slice(url.lastIndexOf("/") + 1);
        return cross(method, () => fetch(url, init, lane)) as ReturnType<Transport["fetch"]>;
      },
    }),
    strikeAt(point) {
      target = point;
      seen = 0;
    },
    passed: () => seen,
    ended: () => ended,
    death,
    async atRest() {
      await Promise.allSettled(underWay);
    },
  };
}

const never = () => new Promise<never>(() => {});
