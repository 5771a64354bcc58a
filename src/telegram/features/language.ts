import { Composer } from "grammy";
import { addEffects } from "../../app/run-effects.ts";
import { caseAccess } from "../case-access.ts";
import type { BotContext, BotDeps, CaseContext } from "../context.ts";
import { hasCase } from "../context.ts";
import { createLocalizer } from "../text/localizer.ts";
import { buttons, languageData } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { answerPress, sendHtml, stripButtons } from "../ui/send.ts";

/** What stands in the chat and is to speak the other language. */
const EVERYTHING = ["show", "refresh-status", "refresh-deadline"] as const;

/** /language: everything from here on in another language. */
export function language(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const known = feature.filter(hasCase);
  known.command("language", async (ctx) => {
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
  known.callbackQuery(buttons.language, async (ctx) => {
    const locale = ctx.match[1] ?? "";
    if (!deps.texts.locales.includes(locale)) return answerPress(ctx);
    // A second tap, mostly: everything speaks it already.
    if (ctx.user.person.locale !== locale) await change(deps, ctx, locale);
    const pressed = ctx.callbackQuery.message?.message_id;
    await answerPress(ctx, ctx.user.localizer().toast("toast-language"));
    if (pressed !== undefined) await stripButtons(ctx.api, ctx.user.personId, pressed);
  });
  return feature;
}

/** Owed first: after a stop behind the person's save, the next try would take itself for a second tap. */
async function change(deps: BotDeps, ctx: CaseContext, locale: string): Promise<void> {
  const effects = EVERYTHING.map((effect) => ({ do: effect }));
  ctx.user.case =
    (await addEffects(caseAccess(deps), ctx.user.case, effects, ctx.update.update_id)) ?? ctx.user.case;
  const person = { ...ctx.user.person, locale };
  await deps.store.people.save(person);
  ctx.user.person = person;
  ctx.user.locale = locale;
}
