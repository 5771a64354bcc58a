import { Composer } from "grammy";
import { owe } from "../../app/run-effects.ts";
import { caseAccess } from "../case-access.ts";
import type { BotContext, BotDeps, KnownContext } from "../context.ts";
import { isKnown } from "../context.ts";
import { createSpeaker } from "../text/localizer.ts";
import { buttons, languageData } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { answerPress, sendHtml, stripButtons } from "../ui/send.ts";

/** What stands in the chat and is to speak the other language. */
const EVERYTHING = ["show", "refresh-status", "refresh-clock"] as const;

/** /language: everything from here on in another language. */
export function language(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const known = feature.filter(isKnown);
  known.command("language", async (ctx) => {
    const rows = deps.texts.locales.map((locale) => [
      callback(createSpeaker(deps, locale, ctx.visit.known).label("language-name"), languageData(locale)),
    ]);
    await sendHtml(
      ctx.api,
      ctx.visit.personId,
      ctx.visit.speaker().html("language-choose"),
      keyboard(...rows),
    );
  });
  known.callbackQuery(buttons.language, async (ctx) => {
    const locale = ctx.match[1] ?? "";
    if (!deps.texts.locales.includes(locale)) return answerPress(ctx);
    // A second tap, mostly: everything speaks it already.
    if (ctx.visit.person.locale !== locale) await change(deps, ctx, locale);
    const pressed = ctx.callbackQuery.message?.message_id;
    await answerPress(ctx, ctx.visit.speaker().toast("toast-language"));
    if (pressed !== undefined) await stripButtons(ctx.api, ctx.visit.personId, pressed);
  });
  return feature;
}

/** Owed first: after a stop behind the person's save, the next try would take itself for a second tap. */
async function change(deps: BotDeps, ctx: KnownContext, locale: string): Promise<void> {
  const effects = EVERYTHING.map((effect) => ({ do: effect }));
  ctx.visit.known =
    (await owe(caseAccess(deps), ctx.visit.known, effects, ctx.update.update_id)) ?? ctx.visit.known;
  const person = { ...ctx.visit.person, locale };
  await deps.store.people.save(person);
  ctx.visit.person = person;
  ctx.visit.locale = locale;
}
