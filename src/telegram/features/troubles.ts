import { Composer } from "grammy";
import { buttons, HERE, troubleData } from "../callback-data.ts";
import type { BotContext, BotDeps, KnownContext } from "../context.ts";
import { isKnown } from "../context.ts";
import { callback, inRows, keyboard } from "../keyboard.ts";
import { replyInPlace } from "../reply-in-place.ts";
import { answerPress } from "../send.ts";

/** "I am stuck": the known troubles of a step and how to get out of them. */
export function troubles(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(isKnown).callbackQuery(buttons.trouble, async (ctx) => {
    const [, step = "", id = ""] = ctx.match;
    const known = deps.content.troubles.some((trouble) => trouble.id === id);
    await Promise.all([answerPress(ctx), known ? showFix(ctx, step, id) : showTroubles(deps, ctx, step)]);
  });
  return feature;
}

/** Lists the troubles that are known for a step. */
export async function showTroubles(deps: BotDeps, ctx: KnownContext, step: string): Promise<void> {
  const speaker = ctx.visit.speaker();
  const rows = deps.content.troubles
    .filter((trouble) => trouble.steps.includes(step))
    .map((trouble) => [
      callback(speaker.label(`trouble-${trouble.id}.title`), troubleData(step, trouble.id)),
    ]);
  const back = callback(speaker.label("option-to-my-step"), HERE);
  await replyInPlace(ctx, speaker.html("troubles"), keyboard(...rows, [back]));
}

async function showFix(ctx: KnownContext, step: string, id: string): Promise<void> {
  const speaker = ctx.visit.speaker();
  const others = callback(speaker.label("option-other-trouble"), troubleData(step, "list"));
  const back = callback(speaker.label("option-to-my-step"), HERE);
  const html = `<b>${speaker.html(`trouble-${id}.title`)}</b>\n\n${speaker.html(`trouble-${id}`)}`;
  await replyInPlace(ctx, html, keyboard(...inRows([back, others])));
}
