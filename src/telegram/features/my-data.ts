import { Composer } from "grammy";
import { localDateOf } from "../../domain/calendar/local-date.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { escapeHtml } from "../../i18n/html.ts";
import type { BotContext, BotDeps, KnownContext } from "../context.ts";
import { isKnown } from "../context.ts";
import { eraseData } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { sendHtml } from "../ui/send.ts";
import { shownAnswer } from "../views/shown-answer.ts";

/** /mydata: everything that is stored about the person, readable, with the way to erase it. */
export function myData(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("mydata", async (ctx) => {
    const speaker = ctx.visit.speaker();
    if (!isKnown(ctx)) {
      await sendHtml(ctx.api, ctx.visit.personId, speaker.html("forget-nothing"));
      return;
    }
    const markup = keyboard([callback(speaker.label("mydata.erase"), eraseData("ask"))]);
    await sendHtml(ctx.api, ctx.visit.personId, describe(deps, ctx), markup);
  });
  return feature;
}

function describe(deps: BotDeps, ctx: KnownContext): string {
  const { person, known } = ctx.visit;
  const speaker = ctx.visit.speaker();
  const day = (iso: string) => formatDay(speaker.locale, localDateOf(new Date(iso)));
  const facts = speaker.html("mydata", {
    id: String(person.id),
    language: speaker.label("language-name"),
    consentVersion: person.consent.version,
    consentDay: day(person.consent.at),
    since: day(known.createdAt),
    attempts: known.attempt,
    reminders: known.mute === undefined ? "on" : "off",
  });
  const done = deps.content.procedure.steps.flatMap(({ id }) => {
    const at = known.done[id];
    return at ? [`${speaker.html(`step-${id}`)}: ${day(at)}`] : [];
  });
  const sections = [
    ...answerSections(deps, ctx),
    ...(done.length > 0 ? [section(speaker.html("mydata-done"), done)] : []),
  ];
  return [facts, ...sections, speaker.html("mydata-end")].join("\n\n");
}

function answerSections(deps: BotDeps, ctx: KnownContext): string[] {
  const { known } = ctx.visit;
  const speaker = ctx.visit.speaker();
  return deps.content.procedure.forms.flatMap((form) => {
    const lines = form.fields.flatMap((field) => {
      const value = known.answers[form.id]?.[field.id];
      if (!value) return [];
      const shown = escapeHtml(shownAnswer(speaker, form.id, field, value));
      return [`${speaker.html(`field-${form.id}-${field.id}`)}: ${shown}`];
    });
    return lines.length > 0 ? [section(speaker.html(`form-${form.id}`), lines)] : [];
  });
}

function section(title: string, lines: readonly string[]): string {
  return `<b>${title}</b>\n<blockquote>${lines.join("\n")}</blockquote>`;
}
