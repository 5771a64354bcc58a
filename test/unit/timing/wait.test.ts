import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { type Signal, wait } from "../../../src/timing/wait.ts";

/** A signal of a class of its own, as grammY brings one. */
function foreignSignal() {
  const listeners = new Set<() => void>();
  const signal: Signal = {
    aborted: false,
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  };
  return { signal, listeners };
}

describe("a wait", () => {
  it("ends after its time, and leaves no listener on the signal", async () => {
    const { signal } = new AbortController();
    await wait(1, signal);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("ends at once when the signal fires, before or meanwhile", async () => {
    const stopping = new AbortController();
    const waiting = wait(60_000, stopping.signal);
    stopping.abort();
    await waiting;
    await wait(60_000, stopping.signal);
  });

  it("takes a signal that is not Node's", async () => {
    const { signal, listeners } = foreignSignal();
    const waiting = wait(60_000, signal);
    expect(listeners.size).toBe(1);
    for (const listener of listeners) listener();
    await waiting;
    expect(listeners.size).toBe(0);
  });
});
