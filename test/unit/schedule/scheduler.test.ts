import { describe, expect, test } from "vitest";
import { createScheduler, type Job } from "../../../src/schedule/scheduler.ts";

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

describe("a run", () => {
  test("runs its job and tells what it did; a run with nothing to do is not worth a line", async () => {
    const { lines, log } = diary();
    const job = slowJob("tick");
    const scheduler = createScheduler([job.job], log);
    const first = scheduler.run("tick");
    job.end({ processed: 2 });
    await first;
    const second = scheduler.run("tick");
    job.end({ processed: 0 });
    await second;
    expect(lines).toEqual([
      ["info", "job-done", { job: "tick", counts: { processed: 2 } }],
      ["debug", "job-done", { job: "tick", counts: { processed: 0 } }],
    ]);
  });

  test("that comes while the last one still runs waits for it instead of running beside it", async () => {
    const job = slowJob("tick");
    const scheduler = createScheduler([job.job], diary().log);
    const both = Promise.all([scheduler.run("tick"), scheduler.run("tick")]);
    expect(job.runs()).toBe(1);
    job.end();
    await both;
    const third = scheduler.run("tick");
    expect(job.runs()).toBe(2);
    job.end();
    await third;
  });

  test("that fails is reported and takes neither the next one nor other jobs down", async () => {
    const { lines, log } = diary();
    const [job, purge] = [slowJob("tick"), slowJob("purge")];
    const scheduler = createScheduler([job.job, purge.job], log);
    const [failing, other] = [scheduler.run("tick"), scheduler.run("purge")];
    job.fail();
    purge.end({ swept: 1 });
    await Promise.all([failing, other]);
    const next = scheduler.run("tick");
    job.end({ processed: 1 });
    await next;
    expect(lines.map(([level, event]) => `${level} ${event}`)).toEqual([
      "error job-failed",
      "info job-done",
      "info job-done",
    ]);
  });

  test("is asked to end when its time is up, and when the scheduler stops", async () => {
    let elapsed = 0;
    const asked: boolean[] = [];
    const job: Job = {
      ...slowJob("tick").job,
      async run(hasTime) {
        for (const at of [0, 999, 1_000]) {
          elapsed = at;
          asked.push(hasTime());
        }
        return {};
      },
    };
    const scheduler = createScheduler([job], diary().log, () => elapsed);
    await scheduler.run("tick");
    expect(asked).toEqual([true, true, false]);
    elapsed = 0;
    await scheduler.stop();
    await scheduler.run("tick");
    expect(asked.slice(3)).toEqual([false, false, false]);
  });

  test("adds to what its job has done since the start", async () => {
    const job = slowJob("tick");
    const scheduler = createScheduler([job.job], diary().log);
    const tick = async (end: () => void) => {
      const run = scheduler.run("tick");
      end();
      await run;
    };
    await tick(() => job.end({ processed: 2, busy: 1 }));
    await tick(() => job.end({ processed: 3 }));
    await tick(() => job.fail());
    expect(scheduler.totals()).toEqual({ tick: { runs: 3, failures: 1, counts: { processed: 5, busy: 1 } } });
  });

  test("of a job that nobody knows is a mistake", async () => {
    await expect(createScheduler([], diary().log).run("gone")).rejects.toThrow('there is no job "gone"');
  });
});

describe("stopping", () => {
  test("waits for what is under way", async () => {
    const job = slowJob("tick");
    const scheduler = createScheduler([job.job], diary().log);
    scheduler.start();
    void scheduler.run("tick");
    let stopped = false;
    const stopping = scheduler.stop().then(() => {
      stopped = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(stopped).toBe(false);
    job.end();
    await stopping;
    expect(stopped).toBe(true);
  });

  test("may happen twice, and before anything was started", async () => {
    const scheduler = createScheduler([slowJob("tick").job], diary().log);
    await scheduler.stop();
    scheduler.start();
    await scheduler.stop();
    await expect(scheduler.stop()).resolves.toBeUndefined();
  });

  test("an expression that cron cannot read is refused when the scheduler is started", () => {
    const scheduler = createScheduler([{ ...slowJob("tick").job, cron: "now and then" }], diary().log);
    expect(() => scheduler.start()).toThrow();
  });
});
