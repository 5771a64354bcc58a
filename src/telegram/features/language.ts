import { Composer } from "grammy";
import { buttons, languageData } from "../callback-data.ts";
import { showPlace } from "../carry-out.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";
import { callback, keyboard } from "../keyboard.ts";
import { answerPress, sendHtml, stripButtons } from "../send.ts";
import { createSpeaker } from "../speaker.ts";

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
    await showPlace(deps, ctx);
  });
  return feature;
}
