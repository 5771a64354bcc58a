import { Composer } from "grammy";
import { openQuestion } from "../../domain/question.ts";
import { remember } from "../carry-out.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";
import { sendHtml } from "../send.ts";
import { sendStatus } from "./status.ts";

/** /cancel: leaves the open question; what was answered stays, the step can be opened again at any time. */
export function cancel(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(isKnown).command("cancel", async (ctx) => {
    if (!openQuestion(deps.content.procedure, ctx.visit.known, deps.now())) {
      await sendHtml(ctx.api, ctx.visit.personId, ctx.visit.speaker().html("cancel-nothing"));
      return;
    }
    await deps.dialogues.delete(ctx.visit.personId);
    await remember(deps, ctx, { asked: undefined });
    await sendStatus(deps, ctx);
  });
  return feature;
}
