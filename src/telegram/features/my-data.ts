import { Composer } from "grammy";
import { localDateOf } from "../../domain/calendar/local-date.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { escapeHtml } from "../../i18n/html.ts";
import type { BotContext, BotDeps, CaseContext } from "../context.ts";
import { hasCase } from "../context.ts";
import { eraseData } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { sendHtml } from "../ui/send.ts";
import { shownAnswer } from "../views/shown-answer.ts";

/** /mydata: shows everything stored about the person, with a button to erase it. */
export function myData(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("mydata", async (ctx) => {
    const localizer = ctx.user.localizer();
    if (!hasCase(ctx)) {
      await sendHtml(ctx.api, ctx.user.personId, localizer.html("forget-nothing"));
      return;
    }
    const markup = keyboard([callback(localizer.label("mydata.erase"), eraseData("ask"))]);
    await sendHtml(ctx.api, ctx.user.personId, describe(deps, ctx), markup);
  });
  return feature;
}

function describe(deps: BotDeps, ctx: CaseContext): string {
  const { person, case: current } = ctx.user;
  const localizer = ctx.user.localizer();
  const day = (iso: string) => formatDay(localizer.locale, localDateOf(new Date(iso)));
  const facts = localizer.html("mydata", {
    id: String(person.id),
    language: localizer.label("language-name"),
    consentVersion: person.consent.version,
    consentDay: day(person.consent.at),
    since: day(current.createdAt),
    attempts: current.attempt,
    reminders: current.remindersOff || current.isUnreachable ? "off" : "on",
  });
  const done = deps.content.procedure.steps.flatMap(({ id }) => {
    const at = current.done[id];
    return at ? [`${localizer.html(`step-${id}`)}: ${day(at)}`] : [];
  });
  const sections = [
    ...answerSections(deps, ctx),
    ...(done.length > 0 ? [section(localizer.html("mydata-done"), done)] : []),
  ];
  return [facts, ...sections, localizer.html("mydata-end")].join("\n\n");
}

function answerSections(deps: BotDeps, ctx: CaseContext): string[] {
  const { case: current } = ctx.user;
  const localizer = ctx.user.localizer();
  return deps.content.procedure.forms.flatMap((form) => {
    const lines = form.fields.flatMap((field) => {
      const value = current.answers[form.id]?.[field.id];
      if (!value) return [];
      const shown = escapeHtml(shownAnswer(localizer, form.id, field, value));
      return [`${localizer.html(`field-${form.id}-${field.id}`)}: ${shown}`];
    });
    return lines.length > 0 ? [section(localizer.html(`form-${form.id}`), lines)] : [];
  });
}

function section(title: string, lines: readonly string[]): string {
  return `<b>${title}</b>\n<blockquote>${lines.join("\n")}</blockquote>`;
}
