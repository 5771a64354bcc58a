import { Context, type MiddlewareFn } from "grammy";
import { loadCase } from "../../app/load-case.ts";
import { type Case, willShowPlace } from "../../domain/case/case.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { createLocalizer, type Localizer } from "../text/localizer.ts";
import { applySideEvent, runUserEffects } from "../user-case.ts";

/** Updates that get a reply; others, such as a moving live location, get none. */
const isAnswered = Context.has.filterQuery([
  "message:text",
  "message:file",
  "message:contact",
  "message:location",
  "callback_query",
  "edited_message:text",
  "edited_message:caption",
]);

/** Loads the person and their case, and runs the pending effects of the case after all features. */
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
    const getsReply = isAnswered(ctx);
    if (hasCase(ctx) && getsReply) await applySideEvent(deps, ctx, { kind: "viewed" });
    if (!answersExpiredQuestion(ctx)) await next();
    // Running effects drops a pending reminder, which is right only if the person gets a reply.
    if (getsReply || !hasPendingReminder(ctx.user.case)) await runUserEffects(deps, ctx);
  };
}

/** Makes one localizer for each state of the case, because it caches the values that its texts share. */
function localizerOf(deps: BotDeps, user: () => BotContext["user"]): () => Localizer {
  let cached: { current: Case | undefined; locale: string; localizer: Localizer } | undefined;
  return () => {
    const { case: current, locale } = user();
    if (cached?.current !== current || cached?.locale !== locale || !cached)
      cached = { current, locale, localizer: createLocalizer(deps, locale, current) };
    return cached.localizer;
  };
}

function hasPendingReminder(current: Case | undefined): boolean {
  return current?.pendingEffects.some((effect) => effect.do === "remind") ?? false;
}

/** True for a message when the case has just expired: it was meant for a question that is closed now. */
function answersExpiredQuestion({ message, user: { case: current } }: BotContext): boolean {
  const isMessage = message !== undefined && !message.text?.startsWith("/");
  return isMessage && current?.status === "expired" && willShowPlace(current);
}

function preferredLocale(ctx: BotContext, { texts, defaultLocale }: BotDeps): string {
  const language = ctx.from?.language_code?.split("-")[0] ?? "";
  return texts.locales.includes(language) ? language : defaultLocale;
}
