import { isQuiet, nextSendingTime } from "../domain/calendar/hours.ts";
import { type Case, type Effect, lastingEffects } from "../domain/case/case.ts";
import { reschedule } from "../domain/reminders/next-due.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import type { App } from "./app.ts";
import { applyEvent } from "./apply-event.ts";
import { type RunOptions, runEffects } from "./effects/run-effects.ts";
import { loadCase } from "./load-case.ts";
import type { Chat } from "./messenger.ts";
import { patchCase } from "./patch-case.ts";

/** A failure that says "unreachable" may be a temporary error, but seldom one that ends within minutes. */
const RETRY_MS = 3 * 3_600_000;

/**
 * Decides the tick of a due case and runs its effects; returns those that ran. The case stays due until all effects are
 * done, so that the next run continues after a crash.
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
  const finish = (finished: Case) => reschedule(timetableOf(procedure), finished, now());
  if (current.isUnreachable) {
    await patchCase(app, current, finish);
    return [];
  }
  const { case: ticked } = await applyEvent(app, current, { kind: "tick" });
  const effects = lastingEffects(ticked);
  if (effects.some(makesSound) && isQuiet(procedure.calendar, now())) {
    // Decided during the day but not sent in time: it waits for the sending hours.
    await postpone(app, ticked, nextSendingTime(procedure.calendar, now()));
    return [];
  }
  const result = await runReachably(app, { person, case: ticked }, { ...options, finish });
  const left = lastingEffects(result).length;
  if (left > 0 && !result.isUnreachable) await postpone(app, result, new Date(now().getTime() + RETRY_MS));
  // `runEffects` saves the next due moment with the last effect; without effects it is saved here.
  if (effects.length === 0 && result.dueAt !== finish(result).dueAt) await patchCase(app, result, finish);
  return effects.slice(0, effects.length - left);
}

/** Runs the effects; if Telegram says that the person is unreachable, the case records that. */
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
