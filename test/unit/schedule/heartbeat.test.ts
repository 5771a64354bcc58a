import { describe, expect, test } from "vitest";
import { createHeartbeat, type Job } from "../../../src/schedule/heartbeat.ts";

/** A job that ends when it is told to. */
function slowJob(name: string) {
  const ends: ((counts: Record<string, number>) => void)[] = [];
  const fails: ((error: Error) => void)[] = [];
  const job: Job = {
    name,
    cron: "0 0 1 1 *",
    budgetMs: 1_000,
    run: () =>
      new Promise((resolve, reject) => {
        ends.push(resolve);
        fails.push(reject);
      }),
  };
  return {
    job,
    runs: () => ends.length,
    end: (counts = {}) => ends.at(-1)?.(counts),
    fail: () => fails.at(-1)?.(new Error("down")),
  };
}

function diary() {
  const lines: [string, string, object][] = [];
  const write = (level: string) => (event: string, fields: object) => lines.push([level, event, fields]);
  return { lines, log: { debug: write("debug"), info: write("info"), error: write("error") } };
}

describe("a beat", () => {
  test("runs its job and tells what it did; a run with nothing to do is not worth a line", async () => {
    const { lines, log } = diary();
    const wake = slowJob("wake");
    const heart = createHeartbeat([wake.job], log);
    const first = heart.run("wake");
    wake.end({ processed: 2 });
    await first;
    const second = heart.run("wake");
    wake.end({ processed: 0 });
    await second;
    expect(lines).toEqual([
      ["info", "job-done", { job: "wake", counts: { processed: 2 } }],
      ["debug", "job-done", { job: "wake", counts: { processed: 0 } }],
    ]);
  });

  test("that comes while the last one still runs waits for it instead of running beside it", async () => {
    const wake = slowJob("wake");
    const heart = createHeartbeat([wake.job], diary().log);
    const both = Promise.all([heart.run("wake"), heart.run("wake")]);
    expect(wake.runs()).toBe(1);
    wake.end();
    await both;
    const third = heart.run("wake");
    expect(wake.runs()).toBe(2);
    wake.end();
    await third;
  });

  test("that fails is reported and takes neither the next one nor other jobs down", async () => {
    const { lines, log } = diary();
    const [wake, sweep] = [slowJob("wake"), slowJob("sweep")];
    const heart = createHeartbeat([wake.job, sweep.job], log);
    const [failing, other] = [heart.run("wake"), heart.run("sweep")];
    wake.fail();
    sweep.end({ swept: 1 });
    await Promise.all([failing, other]);
    const next = heart.run("wake");
    wake.end({ processed: 1 });
    await next;
    expect(lines.map(([level, event]) => `${level} ${event}`)).toEqual([
      "error job-failed",
      "info job-done",
      "info job-done",
    ]);
  });

  test("is asked to end when its time is up, and when the heart stops", async () => {
    let elapsed = 0;
    const asked: boolean[] = [];
    const job: Job = {
      ...slowJob("wake").job,
      async run(hasTime) {
        for (const at of [0, 999, 1_000]) {
          elapsed = at;
          asked.push(hasTime());
        }
        return {};
      },
    };
    const heart = createHeartbeat([job], diary().log, () => elapsed);
    await heart.run("wake");
    expect(asked).toEqual([true, true, false]);
    elapsed = 0;
    await heart.stop();
    await heart.run("wake");
    expect(asked.slice(3)).toEqual([false, false, false]);
  });

  test("adds to what its job has done since the start", async () => {
    const wake = slowJob("wake");
    const heart = createHeartbeat([wake.job], diary().log);
    const beat = async (end: () => void) => {
      const run = heart.run("wake");
      end();
      await run;
    };
    await beat(() => wake.end({ processed: 2, busy: 1 }));
    await beat(() => wake.end({ processed: 3 }));
    await beat(() => wake.fail());
    expect(heart.totals()).toEqual({ wake: { runs: 3, failures: 1, counts: { processed: 5, busy: 1 } } });
  });

  test("of a job that nobody knows is a mistake", async () => {
    await expect(createHeartbeat([], diary().log).run("gone")).rejects.toThrow('there is no job "gone"');
  });
});

describe("stopping", () => {
  test("waits for what is under way", async () => {
    const wake = slowJob("wake");
    const heart = createHeartbeat([wake.job], diary().log);
    heart.start();
    void heart.run("wake");
    let stopped = false;
    const stopping = heart.stop().then(() => {
      stopped = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(stopped).toBe(false);
    wake.end();
    await stopping;
    expect(stopped).toBe(true);
  });

  test("may happen twice, and before anything was started", async () => {
    const heart = createHeartbeat([slowJob("wake").job], diary().log);
    await heart.stop();
    heart.start();
    await heart.stop();
    await expect(heart.stop()).resolves.toBeUndefined();
  });

  test("an expression that cron cannot read is refused when the heart is started", () => {
    const heart = createHeartbeat([{ ...slowJob("wake").job, cron: "now and then" }], diary().log);
    expect(() => heart.start()).toThrow();
  });
});
