import type { Procedure } from "../procedure/procedure.ts";
import type { Case } from "./case.ts";
import { askedForm, openQuestion } from "./question.ts";

/** Two taps on one button lie closer together than this, and two visits seldom do. */
const MOMENT_MS = 10_000;

/**
 * Whether the place of a case was shown a moment ago and stands right there: the open question, or the screen to which
 * the last thing that was done has led.
 */
export function wasJustShown(procedure: Procedure, current: Case, now: Date): boolean {
  if (!askedForm(procedure, current)) return isJustNow(current.touchedAt, now);
  return openQuestion(procedure, current, now) !== undefined && isJustNow(current.asked?.at ?? "", now);
}

function isJustNow(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) < MOMENT_MS;
}
