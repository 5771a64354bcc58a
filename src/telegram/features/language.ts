import { Composer } from "grammy";
import { changeLanguage } from "../../app/change-language.ts";
import type { BotContext, BotDeps, CaseContext } from "../context.ts";
import { chatOf, hasCase } from "../context.ts";
import { createLocalizer } from "../text/localizer.ts";
import { buttons, languageData } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { answerPress, sendHtml, stripButtons } from "../ui/send.ts";

/** /language: changes the person's language. */
export function language(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const withCase = feature.filter(hasCase);
  withCase.command("language", async (ctx) => {
    const rows = deps.texts.locales.map((locale) => [
      callback(createLocalizer(deps, locale, ctx.user.case).label("language-name"), languageData(locale)),
    ]);
    await sendHtml(
      ctx.api,
      ctx.user.personId,
      ctx.user.localizer().html("language-choose"),
      keyboard(...rows),
    );
  });
  withCase.callbackQuery(buttons.language, async (ctx) => {
    const locale = ctx.match[1] ?? "";
    if (!deps.texts.locales.includes(locale)) return answerPress(ctx);
    // Mostly a double tap: the language is already set.
    if (ctx.user.person.locale !== locale) await change(deps, ctx, locale);
    const pressed = ctx.callbackQuery.message?.message_id;
    await answerPress(ctx, ctx.user.localizer().toast("toast-language"));
    if (pressed !== undefined) await stripButtons(ctx.api, ctx.user.personId, pressed);
  });
  return feature;
}

async function change(deps: BotDeps, ctx: CaseContext, locale: string): Promise<void> {
  const changed = await changeLanguage(deps, chatOf(ctx), locale, ctx.update.update_id);
  ctx.user.person = changed.person;
  ctx.user.case = changed.case;
  ctx.user.locale = locale;
}
