import { GrammyError } from "grammy";
import type { Noted } from "../app/run-effects.ts";
import { type LocalDate, localDateOf } from "../domain/calendar/local-date.ts";
import type { Case, Pinned } from "../domain/case/case.ts";
import { daysLeft } from "../domain/deadline/deadline.ts";
import type { BotDeps } from "./context.ts";
import type { Stage } from "./stage.ts";
import { editHtml, sendHtml, tolerating } from "./ui/send.ts";

/**
 * Keeps the pinned message with the deadline true: it comes when the countdown begins, changes in place, and is let go
 * of at its end. Whom it reaches is in reach, although it makes no sound.
 */
export async function refreshClock(deps: BotDeps, stage: Stage): Promise<Noted> {
  const noted = await keepTrue(deps, stage);
  const reached = "pinned" in noted && stage.visit.known.strike !== undefined;
  return reached ? { ...noted, strike: undefined } : noted;
}

async function keepTrue(deps: BotDeps, stage: Stage): Promise<Noted> {
  const { procedure } = deps.content;
  const { known, personId } = stage.visit;
  if (daysLeft(procedure, known, deps.now()) === undefined) return letGo(stage);
  const speaker = stage.visit.speaker();
  const html = speaker.html("pinned-clock", { step: speaker.label(`step-${known.at.step}`) });
  const day = localDateOf(deps.now());
  const message = known.pinned?.message;
  const edit = (words: string) => (message ? editHtml(stage.api, personId, message, words) : "gone");
  if (message && (await withPlainTime(html, edit)) === "edited") {
    return { pinned: known.pinned?.isLoose ? await pin(stage, message, day) : { message, day } };
  }
  const sent = await withPlainTime(html, (words) =>
    sendHtml(stage.api, personId, words, undefined, "silent"),
  );
  return { pinned: await pin(stage, sent, day) };
}

/** Pins it; where that fails for a moment, the next count tries again. */
async function pin({ api, visit }: Stage, message: number, day: LocalDate): Promise<Pinned> {
  const went = await tolerating(api.pinChatMessage(visit.personId, message, { disable_notification: true }));
  return went ? { message, day } : { message, day, isLoose: true };
}

/** What it says at the end, where that is not "handed in". */
const LAST_WORDS: Partial<Record<Case["status"], string>> = {
  expired: "pinned-clock-over",
  alternative: "pinned-clock-not-needed",
};

async function letGo({ visit, api }: Stage): Promise<Noted> {
  const { known, personId } = visit;
  const message = known.pinned?.message;
  if (message === undefined) return {};
  const html = visit.speaker().html(LAST_WORDS[known.status] ?? "pinned-clock-met");
  await editHtml(api, personId, message, html);
  await tolerating(api.unpinChatMessage(personId, message));
  return { pinned: undefined };
}

/** A server that does not know Telegram's relative time yet gets the words alone. */
async function withPlainTime<Result>(html: string, call: (html: string) => Promise<Result> | Result) {
  try {
    return await call(html);
  } catch (error) {
    const refused = error instanceof GrammyError && error.description.includes("tg-time");
    if (!refused) throw error;
    return call(html.replace(/<\/?tg-time[^>]*>/g, ""));
  }
}
