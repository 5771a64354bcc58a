import { Composer } from "grammy";
import { beginCase } from "../../app/begin-case.ts";
import { wasJustShown } from "../../domain/case/just-shown.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { createLocalizer } from "../text/localizer.ts";
import { agreeData, buttons, guideData, welcomeData } from "../ui/callback-data.ts";
import { type Button, callback, inRows, keyboard } from "../ui/keyboard.ts";
import { replyInPlace } from "../ui/reply-in-place.ts";
import { answerPress, stripButtons } from "../ui/send.ts";
import { isNew, showPlace } from "../user-case.ts";

/**
 * Before consent: the welcome, the consent text and the read-only guide. Nothing is stored, so the buttons hold the
 * language and the page.
 */
export function welcome(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.callbackQuery(buttons.welcome, async (ctx) => {
    const [, locale = "", action] = ctx.match;
    await answerPress(ctx);
    if (hasCase(ctx)) await showPlace(deps, ctx);
    else if (action === "refuse") await showRefused(deps, ctx, locale);
    else await showConsent(deps, ctx, locale);
  });
  feature.callbackQuery(buttons.agree, (ctx) => agree(deps, ctx, ctx.match[1] ?? "", ctx.match[2]));
  feature.callbackQuery(buttons.guide, async (ctx) => {
    const [, locale = "", page] = ctx.match;
    await Promise.all([answerPress(ctx), showGuide(deps, ctx, locale, Number(page))]);
  });
  feature
    .filter((ctx) => !hasCase(ctx))
    .callbackQuery(buttons.language, async (ctx) => {
      ctx.user.locale = supportedLocale(deps, ctx.match[1] ?? "");
      await Promise.all([answerPress(ctx), showWelcome(deps, ctx)]);
    });
  return feature;
}

/** The welcome: what the bot is and what it never asks for, with buttons for the other languages. */
export async function showWelcome(deps: BotDeps, ctx: BotContext): Promise<void> {
  const localizer = ctx.user.localizer();
  const others = deps.texts.locales
    .filter((locale) => locale !== ctx.user.locale)
    .map((locale) =>
      callback(createLocalizer(deps, locale, undefined).label("language-name"), `l:${locale}`),
    );
  const next = callback(localizer.label("welcome-next"), welcomeData(ctx.user.locale, "look"));
  await replyInPlace(ctx, localizer.html("welcome"), keyboard([next], others));
}

/** The consent text with its two buttons; a typed answer gets a request to press one of them. */
export async function showConsent(
  deps: BotDeps,
  ctx: BotContext,
  locale: string,
  typed: "typed" | "pressed" = "pressed",
): Promise<void> {
  const localizer = createLocalizer(deps, supportedLocale(deps, locale), undefined);
  const { version } = deps.content.consent;
  const yes = callback(localizer.label("consent-agree"), agreeData(localizer.locale, version));
  const no = callback(localizer.label("consent-refuse"), welcomeData(localizer.locale, "refuse"));
  const lead = typed === "typed" ? [localizer.html("consent-press")] : [];
  const html = [...lead, localizer.html("consent", { version })].join("\n\n");
  await replyInPlace(ctx, html, keyboard([yes], [no]));
}

async function showRefused(deps: BotDeps, ctx: BotContext, locale: string): Promise<void> {
  const localizer = createLocalizer(deps, supportedLocale(deps, locale), undefined);
  const guide = callback(localizer.label("refused-to-guide"), guideData(localizer.locale, 0));
  const again = callback(localizer.label("refused-again"), welcomeData(localizer.locale, "look"));
  await replyInPlace(ctx, localizer.html("welcome-refused"), keyboard([guide], [again]));
}

async function showGuide(deps: BotDeps, ctx: BotContext, locale: string, page: number): Promise<void> {
  const localizer = createLocalizer(deps, supportedLocale(deps, locale), undefined);
  const last = deps.content.guide.length - 1;
  const at = Math.min(page, last);
  const turn: Button[] = [
    ...(at < last ? [callback(localizer.label("guide-next"), guideData(localizer.locale, at + 1))] : []),
    ...(at > 0 ? [callback(localizer.label("guide-back"), guideData(localizer.locale, at - 1))] : []),
  ];
  const agreeAfterAll = callback(localizer.label("guide-with-help"), welcomeData(localizer.locale, "look"));
  const html = localizer.html(deps.content.guide[at] ?? "", { page: at + 1, pages: last + 1 });
  await replyInPlace(ctx, html, keyboard(...inRows([...turn, agreeAfterAll])));
}

async function agree(
  deps: BotDeps,
  ctx: BotContext,
  locale: string,
  version: string | undefined,
): Promise<void> {
  const { user } = ctx;
  await answerPress(ctx);
  if (hasCase(ctx) && isNew(ctx)) {
    // A double tap must not repeat the first question.
    const isThere = wasJustShown(deps.content.procedure, ctx.user.case, deps.now());
    return isThere ? undefined : showPlace(deps, ctx);
  }
  // Consent counts only for the version that was shown; an older button shows the current text.
  if (user.person === undefined && version !== deps.content.consent.version)
    return showConsent(deps, ctx, locale);
  const begun = await beginCase(deps, user.personId, supportedLocale(deps, locale), ctx.update.update_id);
  user.person = begun.person;
  user.case = begun.case;
  user.locale = begun.person.locale;
  const pressed = ctx.callbackQuery?.message?.message_id;
  if (pressed !== undefined) await stripButtons(ctx.api, user.personId, pressed);
}

function supportedLocale(deps: BotDeps, locale: string): string {
  return deps.texts.locales.includes(locale) ? locale : deps.defaultLocale;
}
