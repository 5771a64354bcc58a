import { wait as realWait, type Signal, type Wait } from "./wait.ts";

/**
 * The result of `call`, which is repeated until it succeeds; undefined once the signal has fired.
 * `pauseMs` says how long to wait after the nth failure in a row; an error that it throws ends the tries.
 */
export async function retry<Result>(
  call: () => Promise<Result>,
  options: {
    readonly pauseMs: (error: unknown, failures: number) => number;
    readonly signal: Signal;
    readonly wait?: Wait;
  },
): Promise<Result | undefined> {
  const { pauseMs, signal, wait = realWait } = options;
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      const result = await call();
      return signal.aborted ? undefined : result;
    } catch (error) {
      if (signal.aborted) return undefined;
      await wait(pauseMs(error, failures), signal);
    }
  }
  return undefined;
}

/** A pause that doubles with each failure in a row, from `firstMs` up to `maxMs`. */
export function doublingPause(firstMs: number, maxMs: number, failures: number): number {
  return Math.min(maxMs, firstMs * 2 ** (failures - 1));
}
