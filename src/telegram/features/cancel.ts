import { Composer } from "grammy";
import { showsContactKeyboard } from "../../app/effects/run-effect.ts";
import { openQuestion } from "../../domain/case/question.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { deleteDialogue } from "../dialogues/dialogue-record.ts";
import { REMOVE_KEYBOARD, sendHtml } from "../ui/send.ts";
import { patchUserCase } from "../user-case.ts";
import { sendStatus } from "./status.ts";

/** /cancel: closes the open question; answers stay, and the step can be opened again at any time. */
export function cancel(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(hasCase).command("cancel", async (ctx) => {
    const { case: current, personId } = ctx.user;
    const question = openQuestion(deps.content.procedure, current, deps.now());
    const hasKeyboard = showsContactKeyboard(deps, current);
    // The checklist has inline buttons, so it cannot remove the keyboard.
    if (hasKeyboard) await sendHtml(ctx.api, personId, "👌", REMOVE_KEYBOARD);
    if (question) await sendStatus(deps, ctx);
    else await sendHtml(ctx.api, personId, ctx.user.localizer().html("cancel-nothing"));
    if (!question && !hasKeyboard) return;
    // Only after the reply: a retry must find the question open, too.
    await deleteDialogue(deps, personId);
    await patchUserCase(deps, ctx, { asked: undefined });
  });
  return feature;
}
