/** Counts running calls, so that closing can wait for them, and refuses calls after closing. */
export type InFlight = {
  /** The same calls, counted. */
  counted<T extends object>(calls: T): T;
  /** Resolves when no call runs any more; new ones are refused from now on. */
  finish(): Promise<void>;
};

type Call = (...args: unknown[]) => Promise<unknown>;

/** A count that starts empty and open. */
export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  let open = true;

  const count =
    (call: Call): Call =>
    async (...args) => {
      if (!open) throw new Error("The store is closed.");
      const result = call(...args);
      running.add(result);
      try {
        return await result;
      } finally {
        running.delete(result);
      }
    };

  return {
    counted: <T extends object>(calls: T) =>
      Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, count(call as Call)])) as T,
    async finish() {
      open = false;
      await Promise.allSettled(running);
    },
  };
}
