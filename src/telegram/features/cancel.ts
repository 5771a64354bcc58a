import { Composer } from "grammy";
import { openQuestion } from "../../domain/case/question.ts";
import { remember } from "../carry-out.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";
import { contactKeyboardStands, KEYBOARD_GONE } from "../ui/contact-keyboard.ts";
import { sendHtml } from "../ui/send.ts";
import { sendStatus } from "./status.ts";

/** /cancel: leaves the open question; what was answered stays, the step can be opened again at any time. */
export function cancel(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(isKnown).command("cancel", async (ctx) => {
    const { known, personId } = ctx.visit;
    const question = openQuestion(deps.content.procedure, known, deps.now());
    const stands = contactKeyboardStands(deps.content.procedure, known);
    // The checklist brings buttons of its own, so it cannot take the keyboard away.
    if (stands) await sendHtml(ctx.api, personId, "👌", KEYBOARD_GONE);
    if (question) await sendStatus(deps, ctx);
    else await sendHtml(ctx.api, personId, ctx.visit.speaker().html("cancel-nothing"));
    if (!question && !stands) return;
    // Not before it was answered: the next try must find the question open, too.
    await deps.dialogues.delete(personId);
    await remember(deps, ctx, { asked: undefined });
  });
  return feature;
}
