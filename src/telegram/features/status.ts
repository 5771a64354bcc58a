import { Composer } from "grammy";
import { remember, toldNow } from "../carry-out.ts";
import type { BotContext, BotDeps, KnownContext } from "../context.ts";
import { isKnown } from "../context.ts";
import { deleteMessage, sendHtml } from "../ui/send.ts";
import { renderStatus } from "../views/status.ts";

/** /status: one progress message, always the newest; the former one goes. */
export function status(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(isKnown).command("status", (ctx) => sendStatus(deps, ctx));
  return feature;
}

/** Sends the progress message anew, at the bottom of the chat where the person is looking. */
export async function sendStatus(deps: BotDeps, ctx: KnownContext): Promise<void> {
  const { known, personId } = ctx.visit;
  const { html, markup } = renderStatus(deps, known, ctx.visit.speaker());
  const former = known.statusMessage;
  const statusMessage = await sendHtml(ctx.api, personId, html, markup);
  await remember(deps, ctx, { statusMessage, ...toldNow(deps, known) });
  if (former !== undefined) await deleteMessage(ctx.api, personId, former);
}
