import type { Procedure } from "../procedure/procedure.ts";
import type { Case } from "./case.ts";
import { askedForm, openQuestion } from "./question.ts";

/** A double tap is faster than this; a second use of the bot is seldom. */
const JUST_NOW_MS = 10_000;

/** Whether the current place, a screen or an open question, was shown within the last ten seconds. */
export function wasJustShown(procedure: Procedure, current: Case, now: Date): boolean {
  if (!askedForm(procedure, current)) return isJustNow(current.touchedAt, now);
  return openQuestion(procedure, current, now) !== undefined && isJustNow(current.asked?.at ?? "", now);
}

function isJustNow(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) < JUST_NOW_MS;
}
