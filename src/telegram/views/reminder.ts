import type { InlineKeyboardMarkup } from "grammy/types";
import type { Case } from "../../domain/case/case.ts";
import { wayTo } from "../../domain/case/checklist.ts";
import type { Reminder } from "../../domain/procedure/reminder-plan.ts";
import { snoozeChoices } from "../../domain/reminders/snooze.ts";
import { timetableOf } from "../../domain/reminders/timetable.ts";
import type { BotDeps } from "../context.ts";
import type { Speaker } from "../text/localizer.ts";
import { HERE, handedInData, openData, putOffData, REMINDERS_STOP } from "../ui/callback-data.ts";
import { callback, inPairs, keyboard } from "../ui/keyboard.ts";
import { renderPlace } from "./screen.ts";

/** A reminder as a message: one thing to do, and ways to do it now, later or never. */
export function renderReminder(
  deps: Pick<BotDeps, "content" | "now">,
  known: Case,
  speaker: Speaker,
  reminder: Reminder,
): { html: string; markup: InlineKeyboardMarkup } {
  const { procedure } = deps.content;
  const { while: waiting, id, kind } = reminder;
  // Out of time: what stands in the place of the case says it all, and leads on.
  if (waiting === "run-out") return renderPlace(procedure, known, speaker);
  const next = wayTo(procedure, known, waiting.for);
  const html = speaker.html(`remind-${id}`, { step: speaker.label(`step-${next}`) });
  const go = callback(speaker.label("remind-go"), next === known.at.step ? HERE : openData(next));
  const handedIn = callback(speaker.label("remind-handed-in"), handedInData(known.attempt));
  const days = kind === "last-day" ? [] : snoozeChoices(timetableOf(procedure), known, deps.now());
  const later = days.map((each) =>
    callback(speaker.label(`remind-later-${each}`), putOffData(known.attempt, id, each)),
  );
  const stop = callback(speaker.label("remind-stop"), REMINDERS_STOP);
  return { html, markup: keyboard([go], kind === "on-day" ? [] : [handedIn], ...inPairs(later), [stop]) };
}
