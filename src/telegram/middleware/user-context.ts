import { Context, type MiddlewareFn } from "grammy";
import type { Case } from "../../domain/case/case.ts";
import { runUserEffects, willShowPlace } from "../carry-out.ts";
import { applyQuietEvent, loadCase } from "../case-access.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { createLocalizer, type Localizer } from "../text/localizer.ts";

/** Updates after which the person sees something of the bot; others, such as a place on the map that moves, show nothing. */
const isAnswered = Context.has.filterQuery([
  "message:text",
  "message:file",
  "message:contact",
  "message:location",
  "callback_query",
  "edited_message:text",
  "edited_message:caption",
]);

/** Finds out who is speaking, and after everything else carries out what their case owes. */
export function userContext(deps: BotDeps): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const personId = ctx.from?.id;
    if (personId === undefined) return;
    const [person, current] = await Promise.all([deps.store.people.get(personId), loadCase(deps, personId)]);
    // A speaker collects some twenty values; most updates speak ten times about the same case.
    let spoken: { known: Case | undefined; locale: string; speaker: Localizer } | undefined;
    const user: BotContext["user"] = {
      personId,
      person,
      case: current,
      locale: person?.locale ?? preferredLocale(ctx, deps),
      localizer: () => {
        if (!spoken || spoken.known !== user.case || spoken.locale !== user.locale) {
          const { case: known, locale } = user;
          spoken = { known, locale, speaker: createLocalizer(deps, locale, known) };
        }
        return spoken.speaker;
      },
    };
    ctx.user = user;
    const looks = isAnswered(ctx);
    if (hasCase(ctx) && looks) await applyQuietEvent(deps, ctx, { kind: "viewed" });
    if (!answersExpiredQuestion(ctx)) await next();
    // Settling takes an owed reminder from whoever is here anyway: not from somebody who sees nothing.
    if (looks || !hasPendingReminder(ctx.user.case)) await runUserEffects(deps, ctx);
  };
}

function hasPendingReminder(current: Case | undefined): boolean {
  return current?.pendingEffects.some((effect) => effect.do === "remind") ?? false;
}

/** What is said when time has just run out was meant for a question that is over: what stands in its place is shown instead. */
function answersExpiredQuestion({ message, user: { case: current } }: BotContext): boolean {
  const isWord = message !== undefined && !message.text?.startsWith("/");
  return isWord && current?.status === "expired" && willShowPlace(current);
}

function preferredLocale(ctx: BotContext, { texts, defaultLocale }: BotDeps): string {
  const spoken = ctx.from?.language_code?.split("-")[0] ?? "";
  return texts.locales.includes(spoken) ? spoken : defaultLocale;
}
