import { Composer } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";
import { isQuestionOpen } from "../dialogues/turn.ts";
import { sendHtml } from "../send.ts";
import { sendStatus } from "./status.ts";

/** /cancel: leaves the open question; what was answered stays, the step can be opened again at any time. */
export function cancel(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(isKnown).command("cancel", async (ctx) => {
    if (!(await isQuestionOpen(deps, ctx))) {
      await sendHtml(ctx.api, ctx.visit.personId, ctx.visit.speaker().html("cancel-nothing"));
      return;
    }
    await deps.dialogues.delete(ctx.visit.personId);
    await sendStatus(deps, ctx);
  });
  return feature;
}
