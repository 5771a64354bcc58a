import type { App } from "../../app/app.ts";
import type { Case } from "../../domain/case/case.ts";
import { daysLeft } from "../../domain/deadline/deadline.ts";
import type { Localizer } from "../text/localizer.ts";

/** The text of a pinned message whose deadline is over, where that is not "handed in". */
const LAST_WORDS: Partial<Record<Case["status"], string>> = {
  expired: "pinned-clock-over",
  alternative: "pinned-clock-not-needed",
};

/** What the pinned message says: the days that are left, or how the deadline ended. */
export function deadlineWords(
  { content, now }: Pick<App, "content" | "now">,
  current: Case,
  localizer: Localizer,
): string {
  const isRunning = daysLeft(content.procedure, current, now()) !== undefined;
  if (!isRunning) return localizer.html(LAST_WORDS[current.status] ?? "pinned-clock-met");
  return localizer.html("pinned-clock", { step: localizer.label(`step-${current.at.step}`) });
}
