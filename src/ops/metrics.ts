import type { Handler } from "./http-server.ts";

/** The totals of a job since the process started. */
type JobTotal = {
  readonly runs: number;
  readonly failures: number;
  readonly counts: Readonly<Record<string, number>>;
};

/** The sources of the numbers; none of them identifies a person. */
export type Sources = {
  readonly jobs: () => Readonly<Record<string, JobTotal>>;
  /** Ledger rows by state, and under `repeats` how often a message may have been sent twice. */
  readonly ledger: () => Promise<Readonly<Record<string, number>>>;
  readonly inbox: () => Promise<{ readonly waiting: number; readonly dead: number }>;
};

type Sample = { readonly labels: Readonly<Record<string, string>>; readonly value: number };

/** Answers `/metrics` in the text format of Prometheus, version 0.0.4. When the store does not answer, the whole request fails. */
export function metrics({ jobs, ledger, inbox }: Sources): Handler {
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
        "Runs that failed.",
        perJob(({ failures }) => failures),
      ),
      family("job_done_total", "counter", "What the runs of a job did, by the job's own counts.", done),
      family("ledger", "gauge", "Messages in the ledger.", by("state", states)),
      family("ledger_repeats", "gauge", "Messages that may have been sent twice.", [
        { labels: {}, value: repeats },
      ]),
      family("updates", "gauge", "Updates that wait or are dead letters.", by("state", updates)),
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
