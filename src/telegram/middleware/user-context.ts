import { Context, type MiddlewareFn } from "grammy";
import { loadCase } from "../../app/load-case.ts";
import { type Case, willShowPlace } from "../../domain/case/case.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { createLocalizer, type Localizer } from "../text/localizer.ts";
import { applySideEvent, runUserEffects } from "../user-case.ts";

/** Updates that the person gets an answer to; others, such as a place on the map that moves, show nothing. */
const isAnswered = Context.has.filterQuery([
  "message:text",
  "message:file",
  "message:contact",
  "message:location",
  "callback_query",
  "edited_message:text",
  "edited_message:caption",
]);

/** Finds out who sent the update, and runs the pending effects of their case after everything else. */
export function userContext(deps: BotDeps): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const personId = ctx.from?.id;
    if (personId === undefined) return;
    const [person, stored] = await Promise.all([deps.store.people.get(personId), loadCase(deps, personId)]);
    const user: BotContext["user"] = {
      personId,
      person,
      case: stored,
      locale: person?.locale ?? preferredLocale(ctx, deps),
      localizer: localizerOf(deps, () => user),
    };
    ctx.user = user;
    const sees = isAnswered(ctx);
    if (hasCase(ctx) && sees) await applySideEvent(deps, ctx, { kind: "viewed" });
    if (!answersExpiredQuestion(ctx)) await next();
    // Running effects drops a pending reminder of somebody who is here anyway: not of somebody who sees nothing.
    if (sees || !hasPendingReminder(ctx.user.case)) await runUserEffects(deps, ctx);
  };
}

/** Makes a localizer once for each state of the case: it collects some twenty values, and most updates use it often. */
function localizerOf(deps: BotDeps, user: () => BotContext["user"]): () => Localizer {
  let made: { current: Case | undefined; locale: string; localizer: Localizer } | undefined;
  return () => {
    const { case: current, locale } = user();
    if (made?.current !== current || made?.locale !== locale || !made)
      made = { current, locale, localizer: createLocalizer(deps, locale, current) };
    return made.localizer;
  };
}

function hasPendingReminder(current: Case | undefined): boolean {
  return current?.pendingEffects.some((effect) => effect.do === "remind") ?? false;
}

/** What is said when time has just run out was meant for a question that is over: what replaces it is shown instead. */
function answersExpiredQuestion({ message, user: { case: current } }: BotContext): boolean {
  const isWord = message !== undefined && !message.text?.startsWith("/");
  return isWord && current?.status === "expired" && willShowPlace(current);
}

function preferredLocale(ctx: BotContext, { texts, defaultLocale }: BotDeps): string {
  const language = ctx.from?.language_code?.split("-")[0] ?? "";
  return texts.locales.includes(language) ? language : defaultLocale;
}
