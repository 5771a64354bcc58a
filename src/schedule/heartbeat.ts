import cron from "node-cron";

/** Where runs are reported. */
type Log = Readonly<
  Record<
    "debug" | "info" | "error",
    (
      event: string,
      fields: {
        readonly job: string;
        readonly counts?: Readonly<Record<string, number>>;
        readonly error?: unknown;
      },
    ) => void
  >
>;

/** Work done from time to time. A run returns what it did, in counts for the log. */
export type Job = {
  readonly name: string;
  /** When to run, as a cron expression in Vietnam's time. */
  readonly cron: string;
  readonly run: () => Promise<Readonly<Record<string, number>>>;
};

/** Starts and stops the jobs, and runs one by hand. */
export type Heartbeat = {
  /** Runs a job now, unless it is running already: then it waits for that run. */
  readonly run: (name: string) => Promise<void>;
  readonly start: () => void;
  /** Starts nothing more and waits for the runs under way. */
  readonly stop: () => Promise<void>;
};

/** A heartbeat over jobs: none overlaps itself, none can take the others down. */
export function createHeartbeat(jobs: readonly Job[], log: Log): Heartbeat {
  const running = new Map<string, Promise<void>>();
  let tasks: ReturnType<typeof cron.schedule>[] = [];

  const runJob = (job: Job): Promise<void> => {
    const already = running.get(job.name);
    if (already !== undefined) return already;
    const run = job
      .run()
      .then(
        (counts) => {
          const anything = Object.values(counts).some((count) => count > 0);
          log[anything ? "info" : "debug"]("job-done", { job: job.name, counts });
        },
        (error: unknown) => log.error("job-failed", { job: job.name, error }),
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
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
      tasks = [];
      await Promise.all(running.values());
    },
  };
}
