import { EventEmitter } from "node:events";
import { beforeEach, describe, expect, it } from "vitest";
import { createLog } from "../../../src/ops/log.ts";
import { type CloseStep, stopInOrder } from "../../../src/ops/stop-in-order.ts";

const never = () => new Promise<never>(() => {});

let diary: string[];
let lines: string[];
let signals: EventEmitter;

beforeEach(() => {
  diary = [];
  lines = [];
  signals = new EventEmitter();
});

function step(name: string, run: () => Promise<unknown> = async () => {}): CloseStep {
  return {
    name,
    deadlineMs: 20,
    run: async () => {
      diary.push(name);
      await run();
    },
  };
}

function prepare(...steps: CloseStep[]) {
  const log = createLog({ level: "debug", write: (line) => lines.push(line) });
  let exited: (code: number) => void = () => {};
  const exit = new Promise<number>((resolve) => {
    exited = resolve;
  });
  return { exit, ...stopInOrder({ steps, log, signals, exit: (code) => exited(code) }) };
}

describe("an operator who stops the bot", () => {
  it.each(["SIGTERM", "SIGINT"])("with %s sees every part closed in its order, and 0", async (signal) => {
    const { exit } = prepare(step("intake"), step("jobs"), step("store"));
    signals.emit(signal, signal);
    expect(await exit).toBe(0);
    expect(diary).toEqual(["intake", "jobs", "store"]);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: "stopping", reason: signal });
  });

  it("waits for one part before the next begins", async () => {
    const first = step("intake", async () => {
      await new Promise((next) => setImmediate(next));
      diary.push("intake is down");
    });
    const { exit } = prepare(first, step("store"));
    signals.emit("SIGTERM", "SIGTERM");
    await exit;
    expect(diary).toEqual(["intake", "intake is down", "store"]);
  });

  it("sees 1 when a part fails, and the others still have their turn", async () => {
    const { exit } = prepare(
      step("intake", async () => Promise.reject(new Error("lost"))),
      step("store"),
    );
    signals.emit("SIGTERM", "SIGTERM");
    expect(await exit).toBe(1);
    expect(diary).toEqual(["intake", "store"]);
    expect(lines.join()).toContain("close-step-failed");
  });

  it("sees 1 when a part takes too long, and the others still have their turn", async () => {
    const { exit } = prepare(step("intake", never), step("store"));
    signals.emit("SIGTERM", "SIGTERM");
    expect(await exit).toBe(1);
    expect(diary).toEqual(["intake", "store"]);
    expect(lines.join()).toContain("not finished within 20 ms");
  });

  it("is out at once with the second signal, with the code a shell gives for it", async () => {
    const { exit } = prepare({ ...step("intake", never), deadlineMs: 60_000 }, step("store"));
    signals.emit("SIGINT", "SIGINT");
    signals.emit("SIGINT", "SIGINT");
    expect(await exit).toBe(130);
    expect(diary).toEqual(["intake"]);
  });
});

describe("the bot that stops itself", () => {
  it("tells its own code, and does it once however often it is asked", async () => {
    const { exit, stop } = prepare(step("intake"));
    await Promise.all([stop("crash", 3), stop("crash", 4)]);
    expect(await exit).toBe(3);
    expect(diary).toEqual(["intake"]);
  });

  it("listens to no signal any more when it is down", async () => {
    const { stop } = prepare();
    expect(signals.listenerCount("SIGTERM")).toBe(1);
    await stop("done");
    expect(signals.listenerCount("SIGTERM") + signals.listenerCount("SIGINT")).toBe(0);
  });
});
