import type { Handler } from "./http-server.ts";

/** What a job has done since the process started. */
type JobTotal = {
  readonly runs: number;
  readonly failures: number;
  readonly counts: Readonly<Record<string, number>>;
};

/** Where the numbers come from; there is nobody in them. */
export type Sources = {
  readonly jobs: () => Readonly<Record<string, JobTotal>>;
  /** Notices by state, and under `repeats` how often one may have come twice. */
  readonly notices: () => Promise<Readonly<Record<string, number>>>;
  readonly inbox: () => Promise<{ readonly waiting: number; readonly dead: number }>;
};

type Sample = { readonly labels: Readonly<Record<string, string>>; readonly value: number };

/** Answers `/metrics` in the text format of Prometheus, version 0.0.4. A store that does not answer makes it fail as a whole. */
export function metrics({ jobs, notices: ledger, inbox }: Sources): Handler {
  return async () => {
    const [{ repeats = 0, ...states }, updates] = await Promise.all([ledger(), inbox()]);
    const totals = Object.entries(jobs());
    const perJob = (value: (total: JobTotal) => number) =>
      totals.map(([job, total]): Sample => ({ labels: { job }, value: value(total) }));
    const done = totals.flatMap(([job, { counts }]) =>
      Object.entries(counts).map(([what, value]): Sample => ({ labels: { job, what }, value })),
    );
    const body = [
      family(
        "job_runs_total",
        "counter",
        "Runs of a job since the start.",
        perJob(({ runs }) => runs),
      ),
      family(
        "job_failures_total",
        "counter",
        "Runs that broke off.",
        perJob(({ failures }) => failures),
      ),
      family("job_done_total", "counter", "What the runs of a job did, by its own counts.", done),
      family("notices", "gauge", "Reminders in the ledger.", by("state", states)),
      family("notice_repeats", "gauge", "Reminders that may have come twice.", [
        { labels: {}, value: repeats },
      ]),
      family("updates", "gauge", "Updates that wait, and dead letters.", by("state", updates)),
    ];
    return { status: 200, body: body.join(""), type: "text/plain; version=0.0.4; charset=utf-8" };
  };
}

function by(label: string, values: Readonly<Record<string, number>>): Sample[] {
  return Object.entries(values).map(([name, value]) => ({ labels: { [label]: name }, value }));
}

function family(name: string, type: "counter" | "gauge", help: string, samples: readonly Sample[]): string {
  const lines = samples.map(({ labels, value }) => {
    const shown = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
    return `vssid_${name}${shown.length > 0 ? `{${shown.join(",")}}` : ""} ${value}\n`;
  });
  return `# HELP vssid_${name} ${help}\n# TYPE vssid_${name} ${type}\n${lines.join("")}`;
}

function escaped(text: string): string {
  return text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
}
