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
    const question = openQuestion(deps.content.procedure, ctx.visit.known, deps.now());
    if (!question) {
      await sendHtml(ctx.api, ctx.visit.personId, ctx.visit.speaker().html("cancel-nothing"));
      return;
    }
    // The checklist brings buttons of its own, so it cannot take the keyboard away.
    if (question.field.contact) await sendHtml(ctx.api, ctx.visit.personId, "👌", { remove_keyboard: true });
    await sendStatus(deps, ctx);
    // Not before it was answered: the next try must find the question open, too.
    await deps.dialogues.delete(ctx.visit.personId);
    await remember(deps, ctx, { asked: undefined });
  });
  return feature;
}
