import { Composer } from "grammy";
import { willAsk } from "../../domain/case/case.ts";
import { looksSecret, namesSecret } from "../../domain/text/secrets.ts";
import type { BotContext, BotDeps, CaseContext } from "../context.ts";
import { hasCase } from "../context.ts";
import { handleAnswer } from "../dialogues/handle-answer.ts";
import { asksSomething } from "../text/faq.ts";
import { type Aside, smallTalk, smallTalkInAnswer } from "../text/small-talk.ts";
import { buttons } from "../ui/callback-data.ts";
import { keyboard } from "../ui/keyboard.ts";
import { answerPress, deleteMessage, sendHtml } from "../ui/send.ts";
import { showChosen } from "../ui/show-chosen.ts";
import { explainNotUnderstood, isAtQuestion, isNew, runUserEffects, showPlace } from "../user-case.ts";
import { secretWarning } from "../views/secret-warning.ts";
import { answerFromFaq } from "./help.ts";
import { offerReminders } from "./reminders.ts";

/** Handles answers to the open question, and other messages as questions to the FAQ. */
export function answer(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const withCase = feature.filter(hasCase);
  withCase.callbackQuery(buttons.question, async (ctx) => {
    const outcome = await handleAnswer(deps, ctx);
    const isOld = outcome === "outdated" || outcome === "not-asked";
    // The next question first, because the person waits for it; then the pressed message is cleaned up.
    if (willAsk(ctx.user.case)) await runUserEffects(deps, ctx);
    const answered = answerPress(ctx, isOld ? ctx.user.localizer().toast("toast-old-button") : undefined);
    // A rejected choice was not chosen, but "type it again" was.
    const isChosen = !isOld && (outcome !== "rejected" || ctx.match[2] === "again");
    await Promise.all(isChosen ? [answered, showChosen(ctx)] : [answered]);
    if (outcome === "not-asked") await showPlace(deps, ctx);
  });
  withCase.on(["message:text", "message:contact"], async (ctx, next) => {
    if (isMistypedCommand(ctx.message.text)) return next();
    const text = ctx.message.text ?? "";
    // A message with a secret gets the warning, even if it is also small talk.
    const { words } = ctx.user.localizer();
    const aside = isNew(ctx) && !looksSecret(text, words) && smallTalkInAnswer(ctx.user.localizer(), text);
    if (aside) return answerTalk(ctx, aside);
    if ((await handleAnswer(deps, ctx)) !== "not-asked") return;
    // The question may be too old, and this text its answer: then the question is put again.
    const asks = isAtQuestion(deps, ctx);
    if (asks ? namesSecret(text, words) : looksSecret(text, words)) return warn(ctx);
    if (asks && !asksSomething(ctx.user.localizer(), text)) return showPlace(deps, ctx);
    const talk = smallTalk(ctx.user.localizer(), text);
    if (talk && talk !== "agreement") return answerTalk(ctx, talk);
    if (text && talk === undefined && (await answerFromFaq(deps, ctx, text))) return;
    await (asks ? showPlace(deps, ctx) : explainNotUnderstood(deps, ctx));
  });
  withCase.callbackQuery(buttons.deleteMessage, async (ctx) => {
    const isDeleted = await deleteMessage(ctx.api, ctx.user.personId, Number(ctx.match[1]));
    await answerPress(ctx, ctx.user.localizer().toast(isDeleted ? "toast-deleted" : "toast-delete-yourself"));
    const warning = ctx.callbackQuery.message?.message_id;
    if (isDeleted && warning !== undefined) await deleteMessage(ctx.api, ctx.user.personId, warning);
  });
  return feature;
}

/** True for an unknown command; an address such as "/12 Main Street" is none. */
function isMistypedCommand(text = ""): boolean {
  return /^\/[a-z_]+(?:@\w+)?$/i.test(text);
}

async function answerTalk(ctx: CaseContext, talk: Aside): Promise<void> {
  if (talk === "quiet") return offerReminders(ctx, "reminders-quiet");
  const words = talk === "thanks" ? "you-are-welcome" : "later-is-fine";
  await sendHtml(ctx.api, ctx.user.personId, ctx.user.localizer().html(words));
}

async function warn(ctx: CaseContext): Promise<void> {
  const { html, remove } = secretWarning(ctx);
  await sendHtml(ctx.api, ctx.user.personId, html, keyboard([remove]));
}
