import { Composer } from "grammy";
import { formatDay } from "../../i18n/format-day.ts";
import { applyHere } from "../case-access.ts";
import type { BotContext, BotDeps, KnownContext } from "../context.ts";
import { isKnown } from "../context.ts";
import { buttons, REMINDERS_STOP, REMINDERS_WANT } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { answerPress, sendHtml } from "../ui/send.ts";
import { showChosen } from "../ui/show-chosen.ts";

/** Says whether the person is reminded, with the button that changes it. */
export async function offerReminders(
  ctx: KnownContext,
  whileOn: "reminders-state-on" | "reminders-quiet",
): Promise<void> {
  const speaker = ctx.visit.speaker();
  const off = ctx.visit.known.mute === "opted-out" || ctx.visit.known.optedOut === true;
  const change = off
    ? callback(speaker.label("reminders-on"), REMINDERS_WANT)
    : callback(speaker.label("remind-stop"), REMINDERS_STOP);
  const html = speaker.html(off ? "reminders-state-off" : whileOn);
  await sendHtml(ctx.api, ctx.visit.personId, html, keyboard([change]));
}

/** /reminders, and the buttons under a reminder: later, or none at all. */
export function reminders(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const known = feature.filter(isKnown);
  known.command("reminders", (ctx) => offerReminders(ctx, "reminders-state-on"));
  known.callbackQuery(buttons.putOff, async (ctx) => {
    const [, attempt = "", id = "", days = ""] = ctx.match;
    const outcome = await applyHere(deps, ctx, {
      kind: "put-off",
      attempt: Number(attempt),
      id,
      days: Number(days),
    });
    const speaker = ctx.visit.speaker();
    const until = ctx.visit.known.snoozedUntil;
    const done = outcome === "applied" && until !== undefined;
    const words = done
      ? speaker.toast("reminder-put-off", { day: formatDay(speaker.locale, until, "short") })
      : speaker.toast("reminder-not-put-off");
    await Promise.all([answerPress(ctx, words), done && showChosen(ctx)]);
  });
  known.callbackQuery(REMINDERS_STOP, async (ctx) => {
    await applyHere(deps, ctx, { kind: "reminders-stopped" });
    await Promise.all([answerPress(ctx), showChosen(ctx)]);
    await sendHtml(ctx.api, ctx.visit.personId, ctx.visit.speaker().html("reminders-stopped"));
  });
  known.callbackQuery(REMINDERS_WANT, async (ctx) => {
    await applyHere(deps, ctx, { kind: "reminders-wanted" });
    await Promise.all([answerPress(ctx), showChosen(ctx)]);
    await sendHtml(ctx.api, ctx.visit.personId, ctx.visit.speaker().html("reminders-wanted"));
  });
  return feature;
}
