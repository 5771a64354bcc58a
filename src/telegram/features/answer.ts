import { Composer } from "grammy";
import { looksSecret, namesSecret } from "../../domain/text/secrets.ts";
import { explainNotUnderstood, isAtQuestion, showPlace } from "../carry-out.ts";
import type { BotContext, BotDeps, CaseContext } from "../context.ts";
import { hasCase } from "../context.ts";
import { handleAnswer } from "../dialogues/handle-answer.ts";
import { asksSomething } from "../text/faq.ts";
import { type Aside, smallTalk, smallTalkInAnswer } from "../text/small-talk.ts";
import { buttons } from "../ui/callback-data.ts";
import { keyboard } from "../ui/keyboard.ts";
import { answerPress, deleteMessage, sendHtml } from "../ui/send.ts";
import { showChosen } from "../ui/show-chosen.ts";
import { secretWarning } from "../views/secret-warning.ts";
import { answerFromFaq } from "./help.ts";
import { offerReminders } from "./reminders.ts";

/** What people type, share and press as answers: to the open question first, then as a question of their own. */
export function answer(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const known = feature.filter(hasCase);
  known.callbackQuery(buttons.question, async (ctx) => {
    const turn = await handleAnswer(deps, ctx);
    const isOld = turn === "outdated" || (turn === "unasked" && isNews(ctx));
    const answered = answerPress(ctx, isOld ? ctx.user.localizer().toast("toast-old-button") : undefined);
    // A choice that is refused was no choice; "type it again" is one.
    const chosen = !isOld && (turn !== "refused" || ctx.match[2] === "again");
    await Promise.all(chosen ? [answered, showChosen(ctx)] : [answered]);
    if (turn === "unasked") await (isNews(ctx) ? showPlace(deps, ctx) : askOn(deps, ctx));
  });
  known.on(["message:text", "message:contact"], async (ctx, next) => {
    if (isMistypedCommand(ctx.message.text)) return next();
    const text = ctx.message.text ?? "";
    // A secret is warned of, whatever stands around it.
    const aside =
      isNews(ctx) && !looksSecret(text, ctx.user.localizer().words)
        ? smallTalkInAnswer(ctx.user.localizer(), text)
        : undefined;
    if (aside) return answerTalk(ctx, aside);
    if ((await handleAnswer(deps, ctx)) !== "unasked") return;
    if (!isNews(ctx)) return askOn(deps, ctx);
    // The sitting is over, and this may well be the answer to its last question: that is put anew.
    const asks = isAtQuestion(deps, ctx.user.case);
    const { words } = ctx.user.localizer();
    if (asks ? namesSecret(text, words) : looksSecret(text, words)) return warn(ctx);
    if (asks && !asksSomething(ctx.user.localizer(), text)) return showPlace(deps, ctx);
    const talk = smallTalk(ctx.user.localizer(), text);
    if (talk && talk !== "agreement") return answerTalk(ctx, talk);
    if (text && talk === undefined && (await answerFromFaq(deps, ctx, text))) return;
    await (asks ? showPlace(deps, ctx) : explainNotUnderstood(deps, ctx));
  });
  known.callbackQuery(buttons.deleteMessage, async (ctx) => {
    const went = await deleteMessage(ctx.api, ctx.user.personId, Number(ctx.match[1]));
    await answerPress(ctx, ctx.user.localizer().toast(went ? "toast-deleted" : "toast-delete-yourself"));
    const warning = ctx.callbackQuery.message?.message_id;
    if (went && warning !== undefined) await deleteMessage(ctx.api, ctx.user.personId, warning);
  });
  return feature;
}

/** What is no command of ours, and no address that begins with a number either: nobody means it as an answer. */
function isMistypedCommand(text = ""): boolean {
  return /^\/[a-z_]+(?:@\w+)?$/i.test(text);
}

/** False for an update that was interrupted after the case had taken it in. */
function isNews(ctx: CaseContext): boolean {
  return ctx.user.case.appliedUpdate !== ctx.update.update_id;
}

/** The answer was taken in, but its dialogue failed before the next question: it is put now, unless settling shows it anyway. */
async function askOn(deps: BotDeps, ctx: CaseContext): Promise<void> {
  if (isAtQuestion(deps, ctx.user.case)) await showPlace(deps, ctx);
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
