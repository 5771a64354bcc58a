import type { Api } from "grammy";
import { processDueCases } from "./app/process-due-cases.ts";
import { rescheduleCases } from "./app/reschedule-cases.ts";
import { calendarGaps } from "./domain/calendar/calendar-gaps.ts";
import { localDateOf } from "./domain/calendar/local-date.ts";
import { isOutage } from "./domain/sending/failure.ts";
import { createLease } from "./intake/lease.ts";
import type { Job } from "./schedule/heartbeat.ts";
import type { BotDeps } from "./telegram/context.ts";
import { processDue } from "./telegram/time-passed.ts";

/** A chat that a killed process held is free again after this; it must outlive a wait in line and one call. */
const CHAT_LEASE_MS = 30_000;

/** Whoever wakes people renews this with every batch; another process takes over when it has run out. */
const TURN = { leaseMs: 15_000, deadlineMs: 5_000 };

const DAY_MS = 86_400_000;

/** Everything that is done from time to time; `atOnce()` messages of it are in hand side by side. */
export function jobs(deps: BotDeps, api: Api, owner: string, atOnce: () => number): readonly Job[] {
  const { store, now, log, retentionDays } = deps;
  const { procedure } = deps.content;
  const alone = async (personId: number, task: () => Promise<void>) => {
    const lane = String(personId);
    const until = new Date(now().getTime() + CHAT_LEASE_MS);
    if (!(await store.inbox.holdLane(lane, owner, now(), until))) return false;
    await task().finally(() => store.inbox.freeLane(lane, owner));
    return true;
  };
  const turn = createLease("job:wake-due", { inbox: store.inbox, owner, now, limits: TURN });
  const daysAgo = (days: number) => new Date(now().getTime() - days * DAY_MS);
  return [
    {
      // Reminders, pinned clocks and run-out countdowns: one moment of a case stands for all three.
      name: "wake-due",
      cron: "* * * * *",
      budgetMs: 50_000,
      run: (hasTime) =>
        processDueCases(
          {
            procedureId: procedure.id,
            claimDue: store.cases.claimDue,
            keepTurn: turn.keep,
            alone,
            timePassed: (due) => processDue(deps, api, due),
            report(due, error) {
              const outage = isOutage(deps.readFailure(error));
              log[outage ? "warn" : "error"]("wake-failed", { personId: due.personId, error });
              return outage;
            },
            atOnce,
            now,
          },
          hasTime,
        ),
    },
    {
      name: "replan",
      cron: "*/10 * * * *",
      budgetMs: 60_000,
      run: (hasTime) =>
        rescheduleCases(
          { procedure, outdated: store.cases.outdated, saveCase: store.cases.save, now },
          hasTime,
        ),
    },
    {
      name: "inbox-hygiene",
      cron: "40 * * * *",
      budgetMs: 60_000,
      // Telegram repeats an update for at most a day; two are on the safe side.
      run: () => store.purgeInbox({ processedBefore: daysAgo(2), deadBefore: daysAgo(30) }),
    },
    {
      name: "retention",
      // At night: clearing a large embedded store takes about a second in which nobody is answered.
      cron: "17 3 * * *",
      budgetMs: 600_000,
      run: () => store.purge({ now: now(), untouchedBefore: daysAgo(retentionDays) }),
    },
    {
      // Each day, as the bot may run for months without a start.
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
