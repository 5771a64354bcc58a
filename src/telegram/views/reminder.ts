import type { InlineKeyboardMarkup } from "grammy/types";
import type { Case } from "../../domain/case/case.ts";
import { wayTo } from "../../domain/case/checklist.ts";
import type { Reminder } from "../../domain/procedure/reminder-plan.ts";
import { snoozeChoices } from "../../domain/reminders/snooze.ts";
import { timetableOf } from "../../domain/reminders/timetable.ts";
import type { BotDeps } from "../context.ts";
import type { Localizer } from "../text/localizer.ts";
import { HERE, handedInData, openData, REMINDERS_STOP, snoozeData } from "../ui/callback-data.ts";
import { callback, inPairs, keyboard } from "../ui/keyboard.ts";
import { renderScreen } from "./screen.ts";

/** A reminder as a message: one thing to do, with buttons to do it now, snooze it, or turn reminders off. */
export function renderReminder(
  deps: Pick<BotDeps, "content" | "now">,
  current: Case,
  localizer: Localizer,
  reminder: Reminder,
): { html: string; markup: InlineKeyboardMarkup } {
  const { procedure } = deps.content;
  const { while: waiting, id, kind } = reminder;
  // The screen of an expired case serves as its reminder.
  if (waiting === "run-out") return renderScreen(procedure, current, localizer);
  const next = wayTo(procedure, current, waiting.for);
  const html = localizer.html(`remind-${id}`, { step: localizer.label(`step-${next}`) });
  const go = callback(localizer.label("remind-go"), next === current.at.step ? HERE : openData(next));
  const handedIn = callback(localizer.label("remind-handed-in"), handedInData(current.attempt));
  const days = kind === "last-day" ? [] : snoozeChoices(timetableOf(procedure), current, deps.now());
  const later = days.map((each) =>
    callback(localizer.label(`remind-later-${each}`), snoozeData(current.attempt, id, each)),
  );
  const stop = callback(localizer.label("remind-stop"), REMINDERS_STOP);
  return { html, markup: keyboard([go], kind === "on-day" ? [] : [handedIn], ...inPairs(later), [stop]) };
}
