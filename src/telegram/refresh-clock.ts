import { GrammyError } from "grammy";
import type { CasePatch } from "../app/run-effects.ts";
import { type LocalDate, localDateOf } from "../domain/calendar/local-date.ts";
import type { Case, PinnedMessage } from "../domain/case/case.ts";
import { daysLeft } from "../domain/deadline/deadline.ts";
import type { BotDeps } from "./context.ts";
import type { EffectContext } from "./stage.ts";
import { editHtml, sendHtml, tolerateFailure } from "./ui/send.ts";

/**
 * Keeps the pinned message with the deadline true: it comes when the countdown begins, changes in place, and is let go
 * of at its end. Whom it reaches is in reach, although it makes no sound.
 */
export async function refreshDeadline(deps: BotDeps, context: EffectContext): Promise<CasePatch> {
  const patch = await updatePinnedMessage(deps, context);
  const reached = "pinned" in patch && context.user.case.firstFailureAt !== undefined;
  return reached ? { ...patch, firstFailureAt: undefined } : patch;
}

async function updatePinnedMessage(deps: BotDeps, context: EffectContext): Promise<CasePatch> {
  const { procedure } = deps.content;
  const { case: current, personId } = context.user;
  if (daysLeft(procedure, current, deps.now()) === undefined) return unpin(context);
  const localizer = context.user.localizer();
  const html = localizer.html("pinned-clock", { step: localizer.label(`step-${current.at.step}`) });
  const day = localDateOf(deps.now());
  const message = current.pinned?.messageId;
  const edit = (words: string) => (message ? editHtml(context.api, personId, message, words) : "gone");
  if (message && (await withPlainTime(html, edit)) === "edited") {
    return {
      pinned: current.pinned?.isPinPending ? await pin(context, message, day) : { messageId: message, day },
    };
  }
  const sent = await withPlainTime(html, (words) =>
    sendHtml(context.api, personId, words, undefined, "silent"),
  );
  return { pinned: await pin(context, sent, day) };
}

/** Pins it; where that fails for a moment, the next count tries again. */
async function pin({ api, user }: EffectContext, message: number, day: LocalDate): Promise<PinnedMessage> {
  const went = await tolerateFailure(
    api.pinChatMessage(user.personId, message, { disable_notification: true }),
  );
  return went ? { messageId: message, day } : { messageId: message, day, isPinPending: true };
}

/** What it says at the end, where that is not "handed in". */
const LAST_WORDS: Partial<Record<Case["status"], string>> = {
  expired: "pinned-clock-over",
  alternative: "pinned-clock-not-needed",
};

async function unpin({ user, api }: EffectContext): Promise<CasePatch> {
  const { case: current, personId } = user;
  const message = current.pinned?.messageId;
  if (message === undefined) return {};
  const html = user.localizer().html(LAST_WORDS[current.status] ?? "pinned-clock-met");
  await editHtml(api, personId, message, html);
  await tolerateFailure(api.unpinChatMessage(personId, message));
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
