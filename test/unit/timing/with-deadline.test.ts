import { describe, expect, it } from "vitest";
import type { Wait } from "../../../src/timing/wait.ts";
import { DeadlineError, withDeadline } from "../../../src/timing/with-deadline.ts";

const never = () => new Promise<never>(() => {});

describe("work with a deadline", () => {
  it("gives its result or its error when it settles in time", async () => {
    expect(await withDeadline(60_000, async () => 7)).toBe(7);
    await expect(withDeadline(60_000, () => Promise.reject(new RangeError("no")))).rejects.toThrow(
      RangeError,
    );
  });

  it("that is late becomes an error that names the deadline", async () => {
    const late = withDeadline(1, never);
    await expect(late).rejects.toThrow(DeadlineError);
    await expect(late).rejects.toMatchObject({ code: "DEADLINE", message: "not finished within 1 ms" });
  });

  it("leaves no timer behind when it is done", async () => {
    let isCancelled = false;
    const wait: Wait = (_ms, signal) =>
      new Promise((resolve) => {
        signal?.addEventListener("abort", () => {
          isCancelled = true;
          resolve();
        });
      });
    await withDeadline(60_000, async () => {}, wait);
    expect(isCancelled).toBe(true);
  });

  it("that throws at once is like work that rejects", async () => {
    const work = () => {
      throw new Error("at once");
    };
    await expect(withDeadline(60_000, work)).rejects.toThrow("at once");
  });
});
