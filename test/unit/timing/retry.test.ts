import { describe, expect, it } from "vitest";
import { doublingPause, retry } from "../../../src/timing/retry.ts";

const { signal } = new AbortController();

describe("a call that is repeated", () => {
  it("gives the result of its first success, and waits longer after each failure", async () => {
    let calls = 0;
    const waits: number[] = [];
    const result = await retry(
      async () => {
        calls += 1;
        if (calls < 4) throw new Error("not yet");
        return calls;
      },
      {
        signal,
        pauseMs: (_, failures) => doublingPause(100, 300, failures),
        wait: async (ms) => void waits.push(ms),
      },
    );
    expect(result).toBe(4);
    expect(waits).toEqual([100, 200, 300]);
  });

  it("ends with the error that the pause throws", async () => {
    const pauseMs = () => {
      throw new RangeError("give up");
    };
    await expect(retry(() => Promise.reject(new Error("no")), { signal, pauseMs })).rejects.toThrow(
      "give up",
    );
  });

  it("gives nothing once the signal has fired, not even a result that came too late", async () => {
    const stopping = new AbortController();
    const call = async () => {
      stopping.abort();
      return 7;
    };
    expect(await retry(call, { signal: stopping.signal, pauseMs: () => 0 })).toBeUndefined();
    expect(await retry(call, { signal: stopping.signal, pauseMs: () => 0 })).toBeUndefined();
  });

  it("ends during a pause when the signal fires", async () => {
    const stopping = new AbortController();
    const waiting = retry(() => Promise.reject(new Error("no")), {
      signal: stopping.signal,
      pauseMs: () => {
        queueMicrotask(() => stopping.abort());
        return 60_000;
      },
    });
    expect(await waiting).toBeUndefined();
  });
});
