import type { InlineKeyboardMarkup } from "grammy/types";
import type { Case } from "../../domain/case/case.ts";
import { type StepState, stateOf } from "../../domain/case/checklist.ts";
import { daysLeft } from "../../domain/deadline/deadline.ts";
import type { BotDeps } from "../context.ts";
import type { Speaker } from "../text/localizer.ts";
import { againData, handedInData, openData } from "../ui/callback-data.ts";
import { type Button, callback, inRows, keyboard } from "../ui/keyboard.ts";

const MARKS: Readonly<Record<StepState, string>> = { done: "✅", here: "▶️", open: "▫️", locked: "🔒" };

/** The progress message: what is done, what is next, how many days are left, and a button for each step that can be opened. */
export function renderStatus(
  deps: Pick<BotDeps, "content" | "now">,
  known: Case,
  speaker: Speaker,
): { html: string; markup: InlineKeyboardMarkup } {
  const { procedure } = deps.content;
  const steps = procedure.steps.map((step) => ({ id: step.id, state: stateOf(procedure, known, step.id) }));
  const lines = steps.map(({ id, state }) => `${MARKS[state]} ${title(speaker, id, state)}`);
  const locked = steps.filter(({ state }) => state === "locked").length;
  const left = daysLeft(procedure, known, deps.now());
  const note = statusNote(known, left);
  const html = [
    speaker.html("status-title"),
    lines.join("\n"),
    note && speaker.html(note),
    known.status !== "expired" && speaker.html("status-hint", { locked }),
  ];
  const buttons = known.status === "expired" ? waysOn(known, speaker) : stepButtons(steps, speaker);
  return { html: html.filter(Boolean).join("\n\n"), markup: keyboard(...buttons) };
}

/** Out of time no step can be opened: these two are what is left to do. */
export function waysOn({ attempt }: Case, speaker: Speaker): Button[][] {
  return [
    [callback(speaker.label("case-expired.again"), againData(attempt))],
    [callback(speaker.label("case-expired.handed-in"), handedInData(attempt))],
  ];
}

function stepButtons(
  steps: readonly { readonly id: string; readonly state: StepState }[],
  speaker: Speaker,
): Button[][] {
  const open = steps.filter(({ state }) => state !== "locked");
  const here = open.filter(({ state }) => state === "here");
  const others = open.filter(({ state }) => state !== "here");
  return inRows(
    [...here, ...others].map(({ id, state }) =>
      callback(`${MARKS[state]} ${speaker.label(`step-${id}`)}`, openData(id)),
    ),
  );
}

function title(speaker: Speaker, id: string, state: StepState): string {
  const text = speaker.html(`step-${id}`);
  return state === "here" ? `<b>${text}</b>` : text;
}

function statusNote(known: Case, left: number | undefined): string {
  if (known.status === "expired") return "status-expired";
  if (known.status === "done") return "status-done";
  if (known.status === "alternative") return "status-alternative";
  return left === undefined ? "" : "status-clock";
}
