import type { App } from "../../app/app.ts";
import type { Case } from "../../domain/case/case.ts";
import { daysLeft } from "../../domain/deadline/deadline.ts";
import type { Localizer } from "../text/localizer.ts";

/** The final text of the pinned message, for a deadline that was not met. */
const FINAL_TEXTS: Partial<Record<Case["status"], string>> = {
  expired: "pinned-deadline-over",
  alternative: "pinned-deadline-not-needed",
};

/** The text of the pinned message: the days left, or how the deadline ended. */
export function deadlineWords(
  { content, now }: Pick<App, "content" | "now">,
  current: Case,
  localizer: Localizer,
): string {
  const isRunning = daysLeft(content.procedure, current, now()) !== undefined;
  if (!isRunning) return localizer.html(FINAL_TEXTS[current.status] ?? "pinned-deadline-met");
  return localizer.html("pinned-deadline", { step: localizer.label(`step-${current.at.step}`) });
}
