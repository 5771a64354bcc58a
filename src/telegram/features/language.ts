import { Composer } from "grammy";
import { owe } from "../../app/settle.ts";
import { buttons, languageData } from "../callback-data.ts";
import { caseAccess } from "../case-access.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";
import { callback, keyboard } from "../keyboard.ts";
import { answerPress, sendHtml, stripButtons } from "../send.ts";
import { createSpeaker } from "../speaker.ts";

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
    const person = { ...ctx.visit.person, locale };
    await deps.store.people.save(person);
    ctx.visit.person = person;
    ctx.visit.locale = locale;
    const pressed = ctx.callbackQuery.message?.message_id;
    await answerPress(ctx, ctx.visit.speaker().toast("toast-language"));
    if (pressed !== undefined) await stripButtons(ctx.api, person.id, pressed);
    const effects = EVERYTHING.map((effect) => ({ do: effect }));
    ctx.visit.known =
      (await owe(caseAccess(deps), ctx.visit.known, effects, ctx.update.update_id)) ?? ctx.visit.known;
  });
  return feature;
}
