import cron from "node-cron";

/** The log of the runs. */
type Log = Readonly<
  Record<
    "debug" | "info" | "error",
    (
      event: string,
      fields: {
        readonly job: string;
        readonly counts?: Counts;
        readonly error?: unknown;
      },
    ) => void
  >
>;

/** What a run did, in numbers. */
export type Counts = Readonly<Record<string, number>>;

/** Work done from time to time. */
export type Job = {
  readonly name: string;
  /** When to run, as a cron expression in Vietnam's time. */
  readonly cron: string;
  /** A run is asked to end after this; the next run does the rest. */
  readonly budgetMs: number;
  /** Works until it is done or `hasTime` returns false. */
  readonly run: (hasTime: () => boolean) => Promise<Counts>;
};

/** The totals of a job since the process started. */
export type Total = { readonly runs: number; readonly failures: number; readonly counts: Counts };

/** Starts and stops the jobs, and runs one by hand. */
export type Scheduler = {
  /** Runs a job now; when it is running already, waits for that run. */
  readonly run: (name: string) => Promise<void>;
  readonly start: () => void;
  /** By name of the job. */
  readonly totals: () => Readonly<Record<string, Total>>;
  /** Starts nothing more, asks the runs in progress to end, and waits for them. */
  readonly stop: () => Promise<void>;
};

/**
 * Runs jobs by their cron expressions: no job overlaps itself, and a failing run stops no other.
 *
 * @param elapsed milliseconds of a clock that only goes forward
 */
export function createScheduler(
  jobs: readonly Job[],
  log: Log,
  elapsed: () => number = () => performance.now(),
): Scheduler {
  const running = new Map<string, Promise<void>>();
  const totals = new Map<string, Total>(jobs.map(({ name }) => [name, { runs: 0, failures: 0, counts: {} }]));
  let tasks: ReturnType<typeof cron.schedule>[] = [];
  let stopping = false;

  const addToTotals = (job: Job, counts: Counts, failures: number) => {
    const before = totals.get(job.name) ?? { runs: 0, failures: 0, counts: {} };
    const sum = { ...before.counts };
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
    totals.set(job.name, { runs: before.runs + 1, failures: before.failures + failures, counts: sum });
  };

  const runJob = (job: Job): Promise<void> => {
    const current = running.get(job.name);
    if (current !== undefined) return current;
    const end = elapsed() + job.budgetMs;
    const run = job
      .run(() => !stopping && elapsed() < end)
      .then(
        (counts) => {
          addToTotals(job, counts, 0);
          const didSomething = Object.values(counts).some((count) => count > 0);
          log[didSomething ? "info" : "debug"]("job-done", { job: job.name, counts });
        },
        (error: unknown) => {
          addToTotals(job, {}, 1);
          log.error("job-failed", { job: job.name, error });
        },
      )
      .finally(() => running.delete(job.name));
    running.set(job.name, run);
    return run;
  };

  return {
    async run(name) {
      const job = jobs.find((each) => each.name === name);
      if (!job) throw new Error(`there is no job "${name}"`);
      await runJob(job);
    },
    start() {
      tasks = jobs.map((job) => cron.schedule(job.cron, () => runJob(job), { timezone: "Asia/Ho_Chi_Minh" }));
    },
    totals: () => Object.fromEntries(totals),
    async stop() {
      stopping = true;
      await Promise.all(tasks.map((task) => task.destroy()));
      tasks = [];
      await Promise.all(running.values());
    },
  };
}
