import { Context, type MiddlewareFn } from "grammy";
import type { Case } from "../../domain/case/case.ts";
import { owesPlace, settleVisit } from "../carry-out.ts";
import { loadCase, noteHere } from "../case-access.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";
import { createSpeaker, type Speaker } from "../text/localizer.ts";

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
export function visits(deps: BotDeps): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const personId = ctx.from?.id;
    if (personId === undefined) return;
    const [person, known] = await Promise.all([deps.store.people.get(personId), loadCase(deps, personId)]);
    // A speaker collects some twenty values; most updates speak ten times about the same case.
    let spoken: { known: Case | undefined; locale: string; speaker: Speaker } | undefined;
    const visit: BotContext["visit"] = {
      personId,
      person,
      known,
      locale: person?.locale ?? spokenBy(ctx, deps),
      speaker: () => {
        if (!spoken || spoken.known !== visit.known || spoken.locale !== visit.locale) {
          const { known, locale } = visit;
          spoken = { known, locale, speaker: createSpeaker(deps, locale, known) };
        }
        return spoken.speaker;
      },
    };
    ctx.visit = visit;
    const looks = isAnswered(ctx);
    if (isKnown(ctx) && looks) await noteHere(deps, ctx, { kind: "looked" });
    if (!isTooLate(ctx)) await next();
    // Settling takes an owed reminder from whoever is here anyway: not from somebody who sees nothing.
    if (looks || !owesReminder(ctx.visit.known)) await settleVisit(deps, ctx);
  };
}

function owesReminder(known: Case | undefined): boolean {
  return known?.owed.some((effect) => effect.do === "remind") ?? false;
}

/** What is said when time has just run out was meant for a question that is over: what stands in its place is shown instead. */
function isTooLate({ message, visit: { known } }: BotContext): boolean {
  const isWord = message !== undefined && !message.text?.startsWith("/");
  return isWord && known?.status === "expired" && owesPlace(known);
}

function spokenBy(ctx: BotContext, { texts, defaultLocale }: BotDeps): string {
  const spoken = ctx.from?.language_code?.split("-")[0] ?? "";
  return texts.locales.includes(spoken) ? spoken : defaultLocale;
}
