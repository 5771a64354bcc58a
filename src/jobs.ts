import type { App } from "./app/app.ts";
import { processDueCases } from "./app/process-due-cases.ts";
import { rescheduleCases } from "./app/reschedule-cases.ts";
import { calendarGaps } from "./domain/calendar/calendar-gaps.ts";
import { localDateOf } from "./domain/calendar/local-date.ts";
import { createLease } from "./intake/lease.ts";
import type { Job } from "./schedule/scheduler.ts";
import type { Store } from "./storage/store.ts";

/** A chat that a killed process held is free again after this; it must outlive the wait for a turn and one call. */
const CHAT_LEASE_MS = 30_000;

/** The process that works on due cases renews this lease with every batch; another one takes over when it has expired. */
const JOB_LEASE = { leaseMs: 15_000, deadlineMs: 5_000 };

const DAY_MS = 86_400_000;

/** What the jobs need beside the app. */
export type JobOptions = {
  readonly store: Store;
  /** Names this process where it holds a lane or a lease. */
  readonly owner: string;
  readonly retentionDays: number;
  /** How many messages of jobs are under way at a time. */
  readonly maxInFlight: () => number;
};

/** Everything that is done from time to time for one procedure and the store. */
export function jobs(app: App, { store, owner, retentionDays, maxInFlight }: JobOptions): readonly Job[] {
  const { now, log } = app;
  const { procedure } = app.content;
  const alone = async (personId: number, task: () => Promise<void>) => {
    const lane = String(personId);
    const until = new Date(now().getTime() + CHAT_LEASE_MS);
    if (!(await store.inbox.holdLane(lane, owner, now(), until))) return false;
    await task().finally(() => store.inbox.freeLane(lane, owner));
    return true;
  };
  const lease = createLease(`job:process-due-cases:${procedure.id}`, {
    inbox: store.inbox,
    owner,
    now,
    limits: JOB_LEASE,
  });
  const daysAgo = (days: number) => new Date(now().getTime() - days * DAY_MS);
  return [
    {
      // A case has one due moment: of its next reminder, pinned message or expiry, whichever is first.
      name: "process-due-cases",
      cron: "* * * * *",
      budgetMs: 50_000,
      run: (hasTime) => processDueCases(app, { keepTurn: lease.renew, alone, maxInFlight }, hasTime),
    },
    {
      name: "reschedule-cases",
      cron: "*/10 * * * *",
      budgetMs: 60_000,
      run: (hasTime) => rescheduleCases(app, hasTime),
    },
    {
      name: "purge-inbox",
      cron: "40 * * * *",
      budgetMs: 60_000,
      // Telegram repeats an update for at most a day; two days leave a margin.
      run: () => store.purgeInbox({ processedBefore: daysAgo(2), deadBefore: daysAgo(30) }),
    },
    {
      name: "purge-people",
      // At night, because compacting a large embedded store blocks answers for about a second.
      cron: "17 3 * * *",
      budgetMs: 600_000,
      run: () => store.purge({ now: now(), untouchedBefore: daysAgo(retentionDays) }),
    },
    {
      // Daily, because the bot may run for months without a restart.
      name: "calendar",
      cron: "0 7 * * *",
      budgetMs: 60_000,
      async run() {
        const gaps = calendarGaps(procedure.calendar, localDateOf(now()));
        for (const { year, kind } of gaps) log.warn("calendar-gap", { kind, reason: `days off of ${year}` });
        return { gaps: gaps.length };
      },
    },
  ];
}
