import cron from "node-cron";

/** Where runs are reported. */
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
  /** A run is asked to end after this; what is left waits for the next beat. */
  readonly budgetMs: number;
  /** Goes on while `hasTime` says so. */
  readonly run: (hasTime: () => boolean) => Promise<Counts>;
};

/** What a job has done since the process started. */
export type Total = { readonly runs: number; readonly failures: number; readonly counts: Counts };

/** Starts and stops the jobs, and runs one by hand. */
export type Heartbeat = {
  /** Runs a job now, unless it is running already: then it waits for that run. */
  readonly run: (name: string) => Promise<void>;
  readonly start: () => void;
  /** By name of the job, for whoever watches the bot. */
  readonly totals: () => Readonly<Record<string, Total>>;
  /** Starts nothing more, asks the runs under way to end, and waits for them. */
  readonly stop: () => Promise<void>;
};

/**
 * A heartbeat over jobs: none overlaps itself, none can take the others down.
 *
 * @param elapsed milliseconds of a clock that only goes forward
 */
export function createHeartbeat(
  jobs: readonly Job[],
  log: Log,
  elapsed: () => number = () => performance.now(),
): Heartbeat {
  const running = new Map<string, Promise<void>>();
  const totals = new Map<string, Total>(jobs.map(({ name }) => [name, { runs: 0, failures: 0, counts: {} }]));
  let tasks: ReturnType<typeof cron.schedule>[] = [];
  let stopping = false;

  const add = (job: Job, counts: Counts, failures: number) => {
    const before = totals.get(job.name) ?? { runs: 0, failures: 0, counts: {} };
    const sum = { ...before.counts };
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
    totals.set(job.name, { runs: before.runs + 1, failures: before.failures + failures, counts: sum });
  };

  const runJob = (job: Job): Promise<void> => {
    const already = running.get(job.name);
    if (already !== undefined) return already;
    const end = elapsed() + job.budgetMs;
    const run = job
      .run(() => !stopping && elapsed() < end)
      .then(
        (counts) => {
          add(job, counts, 0);
          const anything = Object.values(counts).some((count) => count > 0);
          log[anything ? "info" : "debug"]("job-done", { job: job.name, counts });
        },
        (error: unknown) => {
          add(job, {}, 1);
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
