import type { InlineKeyboardMarkup } from "grammy/types";
import type { Case } from "../../domain/case/case.ts";
import { type StepState, stateOf } from "../../domain/case/checklist.ts";
import { daysLeft } from "../../domain/deadline/deadline.ts";
import type { BotDeps } from "../context.ts";
import type { Localizer } from "../text/localizer.ts";
import { handedInData, openData, restartData } from "../ui/callback-data.ts";
import { type Button, callback, inRows, keyboard } from "../ui/keyboard.ts";

const MARKS: Readonly<Record<StepState, string>> = { done: "✅", here: "▶️", open: "▫️", locked: "🔒" };

/** The progress message: the state of each step, the days left, and a button for each step that can be opened. */
export function renderStatus(
  deps: Pick<BotDeps, "content" | "now">,
  current: Case,
  localizer: Localizer,
): { html: string; markup: InlineKeyboardMarkup } {
  const { procedure } = deps.content;
  const steps = procedure.steps.map((step) => ({ id: step.id, state: stateOf(procedure, current, step.id) }));
  const lines = steps.map(({ id, state }) => `${MARKS[state]} ${title(localizer, id, state)}`);
  const locked = steps.filter(({ state }) => state === "locked").length;
  const left = daysLeft(procedure, current, deps.now());
  const note = statusNote(current, left);
  const html = [
    localizer.html("status-title"),
    lines.join("\n"),
    note && localizer.html(note),
    current.status !== "expired" && localizer.html("status-hint", { locked }),
  ];
  const buttons =
    current.status === "expired" ? expiredButtons(current, localizer) : stepButtons(steps, localizer);
  return { html: html.filter(Boolean).join("\n\n"), markup: keyboard(...buttons) };
}

/** The buttons of an expired case, whose steps cannot be opened. */
export function expiredButtons({ attempt }: Case, localizer: Localizer): Button[][] {
  return [
    [callback(localizer.label("case-expired.again"), restartData(attempt))],
    [callback(localizer.label("case-expired.handed-in"), handedInData(attempt))],
  ];
}

function stepButtons(
  steps: readonly { readonly id: string; readonly state: StepState }[],
  localizer: Localizer,
): Button[][] {
  const open = steps.filter(({ state }) => state !== "locked");
  const here = open.filter(({ state }) => state === "here");
  const others = open.filter(({ state }) => state !== "here");
  return inRows(
    [...here, ...others].map(({ id, state }) =>
      callback(`${MARKS[state]} ${localizer.label(`step-${id}`)}`, openData(id)),
    ),
  );
}

function title(localizer: Localizer, id: string, state: StepState): string {
  const text = localizer.html(`step-${id}`);
  return state === "here" ? `<b>${text}</b>` : text;
}

function statusNote(current: Case, left: number | undefined): string {
  if (current.status === "expired") return "status-expired";
  if (current.status === "done") return "status-done";
  if (current.status === "alternative") return "status-alternative";
  return left === undefined ? "" : "status-deadline";
}
