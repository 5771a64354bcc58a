import { isQuiet, nextSendingTime } from "../domain/calendar/hours.ts";
import { type Case, type Effect, lastingEffects } from "../domain/case/case.ts";
import { reschedule } from "../domain/reminders/next-due.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import type { App } from "./app.ts";
import { applyEvent } from "./apply-event.ts";
import { loadCase } from "./load-case.ts";
import type { Chat } from "./messenger.ts";
import { patchCase } from "./patch-case.ts";
import { type RunOptions, runEffects } from "./run-effects.ts";

/** Telegram's word that a person is unreachable may be an error of its own, but seldom one of the next minute. */
const RETRY_MS = 3 * 3_600_000;

/**
 * Decides what time alone does to a case and runs its effects; returns those that ran. No update comes back after a
 * stop, so the case stays due until all effects are done, and the next run goes on from there.
 */
export async function processDueCase(
  app: App,
  personId: number,
  options: Pick<RunOptions, "run"> = {},
): Promise<readonly Effect[]> {
  const { content, store, now } = app;
  const { procedure } = content;
  const [person, current] = await Promise.all([store.people.get(personId), loadCase(app, personId)]);
  if (!person || !current) return [];
  const finish = (done: Case) => reschedule(timetableOf(procedure), done, now());
  if (current.isUnreachable) {
    await patchCase(app, current, finish);
    return [];
  }
  const { case: ticked } = await applyEvent(app, current, { kind: "tick" });
  const before = lastingEffects(ticked);
  if (before.some(makesSound) && isQuiet(procedure.calendar, now())) {
    // Decided by day, but not sent before the night: it waits for the morning.
    await postpone(app, ticked, nextSendingTime(procedure.calendar, now()));
    return [];
  }
  const after = await runReachably(app, { person, case: ticked }, { ...options, finish });
  const left = lastingEffects(after).length;
  if (left > 0 && !after.isUnreachable) await postpone(app, after, new Date(now().getTime() + RETRY_MS));
  // Where an effect ran, the next moment was saved together with the last of them.
  if (before.length === 0 && after.dueAt !== finish(after).dueAt) await patchCase(app, after, finish);
  return before.slice(0, before.length - left);
}

/** Runs the effects; where Telegram says that the person is unreachable, the case records that. */
async function runReachably(app: App, chat: Chat, options: RunOptions): Promise<Case> {
  try {
    return await runEffects(app, chat, options);
  } catch (error) {
    if (app.readFailure(error)?.kind !== "unreachable") throw error;
    const latest = (await loadCase(app, chat.person.id)) ?? chat.case;
    return (await applyEvent(app, latest, { kind: "unreachable" })).case;
  }
}

/** A new message makes a sound; an edit or a pinned message does not. */
function makesSound(effect: Effect): boolean {
  return effect.do !== "refresh-status" && effect.do !== "refresh-deadline";
}

async function postpone(app: App, current: Case, moment: Date): Promise<void> {
  const dueAt = moment.toISOString();
  if (current.dueAt !== dueAt) await patchCase(app, current, (latest) => ({ ...latest, dueAt }));
}
