import { Composer } from "grammy";
import { beginCase } from "../../app/begin-case.ts";
import { wasJustShown } from "../../domain/case/just-shown.ts";
import { showPlace } from "../carry-out.ts";
import { caseAccess } from "../case-access.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";
import { createSpeaker } from "../text/localizer.ts";
import { agreeData, buttons, guideData, welcomeData } from "../ui/callback-data.ts";
import { type Button, callback, inRows, keyboard } from "../ui/keyboard.ts";
import { replyInPlace } from "../ui/reply-in-place.ts";
import { answerPress, stripButtons } from "../ui/send.ts";

/**
 * Before consent: the welcome, the consent text and the read-only guide. Nothing is stored, so the
 * language and the page stand in the buttons.
 */
export function welcome(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.callbackQuery(buttons.welcome, async (ctx) => {
    const [, locale = "", action] = ctx.match;
    await answerPress(ctx);
    if (isKnown(ctx)) await showPlace(deps, ctx);
    else if (action === "refuse") await showRefused(deps, ctx, locale);
    else await showConsent(deps, ctx, locale);
  });
  feature.callbackQuery(buttons.agree, (ctx) => agree(deps, ctx, ctx.match[1] ?? "", ctx.match[2]));
  feature.callbackQuery(buttons.guide, async (ctx) => {
    const [, locale = "", page] = ctx.match;
    await Promise.all([answerPress(ctx), showGuide(deps, ctx, locale, Number(page))]);
  });
  feature
    .filter((ctx) => !isKnown(ctx))
    .callbackQuery(buttons.language, async (ctx) => {
      ctx.visit.locale = existing(deps, ctx.match[1] ?? "");
      await Promise.all([answerPress(ctx), showWelcome(deps, ctx)]);
    });
  return feature;
}

/** Who this is, how to check that, what it never asks for; in every language with a way to the others. */
export async function showWelcome(deps: BotDeps, ctx: BotContext): Promise<void> {
  const speaker = ctx.visit.speaker();
  const others = deps.texts.locales
    .filter((locale) => locale !== ctx.visit.locale)
    .map((locale) => callback(createSpeaker(deps, locale, undefined).label("language-name"), `l:${locale}`));
  const next = callback(speaker.label("welcome-next"), welcomeData(ctx.visit.locale, "look"));
  await replyInPlace(ctx, speaker.html("welcome"), keyboard([next], others));
}

/** What is stored and why, with the two buttons; whoever types their answer is asked to press one of them. */
export async function showConsent(
  deps: BotDeps,
  ctx: BotContext,
  locale: string,
  typed: "typed" | "pressed" = "pressed",
): Promise<void> {
  const speaker = createSpeaker(deps, existing(deps, locale), undefined);
  const { version } = deps.content.consent;
  const yes = callback(speaker.label("consent-agree"), agreeData(speaker.locale, version));
  const no = callback(speaker.label("consent-refuse"), welcomeData(speaker.locale, "refuse"));
  const lead = typed === "typed" ? [speaker.html("consent-press")] : [];
  const html = [...lead, speaker.html("consent", { version })].join("\n\n");
  await replyInPlace(ctx, html, keyboard([yes], [no]));
}

async function showRefused(deps: BotDeps, ctx: BotContext, locale: string): Promise<void> {
  const speaker = createSpeaker(deps, existing(deps, locale), undefined);
  const guide = callback(speaker.label("refused-to-guide"), guideData(speaker.locale, 0));
  const again = callback(speaker.label("refused-again"), welcomeData(speaker.locale, "look"));
  await replyInPlace(ctx, speaker.html("welcome-refused"), keyboard([guide], [again]));
}

async function showGuide(deps: BotDeps, ctx: BotContext, locale: string, page: number): Promise<void> {
  const speaker = createSpeaker(deps, existing(deps, locale), undefined);
  const last = deps.content.guide.length - 1;
  const at = Math.min(page, last);
  const turn: Button[] = [
    ...(at < last ? [callback(speaker.label("guide-next"), guideData(speaker.locale, at + 1))] : []),
    ...(at > 0 ? [callback(speaker.label("guide-back"), guideData(speaker.locale, at - 1))] : []),
  ];
  const agreeAfterAll = callback(speaker.label("guide-with-help"), welcomeData(speaker.locale, "look"));
  const html = speaker.html(deps.content.guide[at] ?? "", { page: at + 1, pages: last + 1 });
  await replyInPlace(ctx, html, keyboard(...inRows([...turn, agreeAfterAll])));
}

async function agree(
  deps: BotDeps,
  ctx: BotContext,
  locale: string,
  version: string | undefined,
): Promise<void> {
  const { visit } = ctx;
  await answerPress(ctx);
  if (isKnown(ctx) && ctx.visit.known.appliedUpdate !== ctx.update.update_id) {
    // A second tap: the first question stands right there.
    const isThere = wasJustShown(deps.content.procedure, ctx.visit.known, deps.now());
    return isThere ? undefined : showPlace(deps, ctx);
  }
  // Agreeing proves only the text that was shown: under another one the button leads to today's.
  if (visit.person === undefined && version !== deps.content.consent.version)
    return showConsent(deps, ctx, locale);
  const begun = await beginCase(
    {
      ...caseAccess(deps),
      content: deps.content,
      loadPerson: deps.store.people.get,
      savePerson: deps.store.people.save,
    },
    visit.personId,
    existing(deps, locale),
    ctx.update.update_id,
  );
  visit.person = begun.person;
  visit.known = begun.case;
  visit.locale = begun.person.locale;
  const pressed = ctx.callbackQuery?.message?.message_id;
  if (pressed !== undefined) await stripButtons(ctx.api, visit.personId, pressed);
}

function existing(deps: BotDeps, locale: string): string {
  return deps.texts.locales.includes(locale) ? locale : deps.defaultLocale;
}
