import { Composer } from "grammy";
import { formatDay } from "../../i18n/format-day.ts";
import type { BotContext, BotDeps, CaseContext } from "../context.ts";
import { hasCase } from "../context.ts";
import { buttons, REMINDERS_STOP, REMINDERS_WANT } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { answerPress, sendHtml } from "../ui/send.ts";
import { showChosen } from "../ui/show-chosen.ts";
import { applyUserEvent } from "../user-case.ts";

/** Says whether reminders are on, with the button that changes it. */
export async function offerReminders(
  ctx: CaseContext,
  whileOn: "reminders-state-on" | "reminders-quiet",
): Promise<void> {
  const localizer = ctx.user.localizer();
  const off = ctx.user.case.remindersOff === true;
  const change = off
    ? callback(localizer.label("reminders-on"), REMINDERS_WANT)
    : callback(localizer.label("remind-stop"), REMINDERS_STOP);
  const html = localizer.html(off ? "reminders-state-off" : whileOn);
  await sendHtml(ctx.api, ctx.user.personId, html, keyboard([change]));
}

/** /reminders, and the buttons under a reminder: snooze, off and on. */
export function reminders(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const withCase = feature.filter(hasCase);
  withCase.command("reminders", (ctx) => offerReminders(ctx, "reminders-state-on"));
  withCase.callbackQuery(buttons.snooze, async (ctx) => {
    const [, attempt = "", id = "", days = ""] = ctx.match;
    const outcome = await applyUserEvent(deps, ctx, {
      kind: "snoozed",
      attempt: Number(attempt),
      id,
      days: Number(days),
    });
    const localizer = ctx.user.localizer();
    const until = ctx.user.case.snoozedUntil;
    const done = outcome === "applied" && until !== undefined;
    const words = done
      ? localizer.toast("reminder-put-off", { day: formatDay(localizer.locale, until, "short") })
      : localizer.toast("reminder-not-put-off");
    await Promise.all([answerPress(ctx, words), done && showChosen(ctx)]);
  });
  withCase.callbackQuery(REMINDERS_STOP, async (ctx) => {
    await applyUserEvent(deps, ctx, { kind: "reminders-off" });
    await Promise.all([answerPress(ctx), showChosen(ctx)]);
    await sendHtml(ctx.api, ctx.user.personId, ctx.user.localizer().html("reminders-stopped"));
  });
  withCase.callbackQuery(REMINDERS_WANT, async (ctx) => {
    await applyUserEvent(deps, ctx, { kind: "reminders-on" });
    await Promise.all([answerPress(ctx), showChosen(ctx)]);
    await sendHtml(ctx.api, ctx.user.personId, ctx.user.localizer().html("reminders-wanted"));
  });
  return feature;
}
