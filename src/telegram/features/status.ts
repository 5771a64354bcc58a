import { Composer } from "grammy";
import { markExpirySeen } from "../../app/effects/run-effect.ts";
import type { BotContext, BotDeps, CaseContext } from "../context.ts";
import { hasCase } from "../context.ts";
import { deleteMessage, sendHtml } from "../ui/send.ts";
import { patchUserCase } from "../user-case.ts";
import { renderStatus } from "../views/status.ts";

/** /status: sends the progress message again and deletes the former one. */
export function status(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(hasCase).command("status", (ctx) => sendStatus(deps, ctx));
  return feature;
}

/** Sends the progress message at the bottom of the chat, and deletes the former one. */
export async function sendStatus(deps: BotDeps, ctx: CaseContext): Promise<void> {
  const { case: current, personId } = ctx.user;
  const { html, markup } = renderStatus(deps, current, ctx.user.localizer());
  const former = current.statusMessage;
  const statusMessage = await sendHtml(ctx.api, personId, html, markup);
  await patchUserCase(deps, ctx, { statusMessage, ...markExpirySeen(deps, current) });
  if (former !== undefined) await deleteMessage(ctx.api, personId, former);
}
