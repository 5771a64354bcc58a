import { expect, it } from "vitest";
import { metrics, type Sources } from "../../../src/ops/metrics.ts";

const request = { headers: {}, body: Buffer.alloc(0) };

const sources: Sources = {
  jobs: () => ({
    "process-due-cases": { runs: 3, failures: 1, counts: { reminders: 2, "late\n": 0 } },
    calendar: { runs: 0, failures: 0, counts: {} },
  }),
  ledger: async () => ({ sending: 0, sent: 7, unknown: 1, repeats: 1 }),
  inbox: async () => ({ waiting: 4, dead: 0 }),
};

it("whoever watches the bot reads what the jobs did, what was sent, and what waits", async () => {
  const reply = await metrics(sources)(request);
  expect(reply).toMatchObject({ status: 200, type: "text/plain; version=0.0.4; charset=utf-8" });
  expect(reply.body).toBe(`# HELP vssid_job_runs_total Runs of a job since the start.
# TYPE vssid_job_runs_total counter
vssid_job_runs_total{job="process-due-cases"} 3
vssid_job_runs_total{job="calendar"} 0
# HELP vssid_job_failures_total Runs that failed.
# TYPE vssid_job_failures_total counter
vssid_job_failures_total{job="process-due-cases"} 1
vssid_job_failures_total{job="calendar"} 0
# HELP vssid_job_done_total What the runs of a job did, by the job's own counts.
# TYPE vssid_job_done_total counter
vssid_job_done_total{job="process-due-cases",what="reminders"} 2
vssid_job_done_total{job="process-due-cases",what="late\\n"} 0
# HELP vssid_ledger Messages in the ledger.
# TYPE vssid_ledger gauge
vssid_ledger{state="sending"} 0
vssid_ledger{state="sent"} 7
vssid_ledger{state="unknown"} 1
# HELP vssid_ledger_repeats Messages that may have been sent twice.
# TYPE vssid_ledger_repeats gauge
vssid_ledger_repeats 1
# HELP vssid_updates Updates that wait or are dead letters.
# TYPE vssid_updates gauge
vssid_updates{state="waiting"} 4
vssid_updates{state="dead"} 0
`);
});

it("a store that does not answer is no row of zeros", async () => {
  const down = async () => Promise.reject(new Error("down"));
  await expect(metrics({ ...sources, inbox: down })(request)).rejects.toThrow("down");
});
