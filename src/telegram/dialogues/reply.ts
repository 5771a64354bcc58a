import type { Api } from "grammy";
import { askContext, type Question } from "../../domain/case/question.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import { asksSomething, faqButtons } from "../text/faq.ts";
import { type Button, keyboard } from "../ui/keyboard.ts";
import { type Markup, sendHtml } from "../ui/send.ts";
import { askDoubt, askField } from "../views/question.ts";
import { secretWarning } from "../views/secret-warning.ts";
import type { AnswerReply } from "./answer-user-question.ts";

/** More buttons would push the reason out of sight. */
const MAX_QUESTIONS = 2;

/**
 * Replies to an answer that was not saved: with the doubts, the reason of the rejection, or the question again. If the
 * text is a question, buttons for matching typical questions follow.
 */
export async function reply(
  deps: BotDeps,
  ctx: CaseContext,
  api: Api,
  { form, field }: Question,
  result: Exclude<AnswerReply, { outcome: "saved" }>,
): Promise<void> {
  const { personId, case: current, locale, localizer } = ctx.user;
  const send = (html: string, markup?: Markup) => sendHtml(api, personId, html, markup);
  if (result.outcome === "doubtful") {
    const { html, markup } = askDoubt(localizer(), field, result.doubt);
    await send(html, markup);
    return;
  }
  const { html, markup } = askField(localizer(), form.id, field, askContext(current, deps.now()));
  if (result.hasSecret) {
    const warning = secretWarning(ctx);
    await send([warning.html, html].join("\n\n"), withRows(markup, [[warning.remove]]));
    return;
  }
  const text = ctx.message?.text ?? "";
  if (!asksSomething(localizer(), text)) {
    await send(result.reason ?? html, markup);
    return;
  }
  const found = deps.findFaq(locale, text).slice(0, MAX_QUESTIONS);
  const words =
    result.reason === undefined
      ? [localizer().html(found.length > 0 ? "asks-back" : "asks-back-unknown"), html]
      : [result.reason, ...(found.length > 0 ? [localizer().html("asks-besides")] : [])];
  await send(words.join("\n\n"), withRows(markup, faqButtons(localizer(), found)));
}

/** Adds rows to an inline keyboard. A contact keyboard is left out: it is shown since the question was first put. */
function withRows(markup: Markup | undefined, rows: Button[][]): Markup | undefined {
  if (rows.length === 0) return markup;
  return keyboard(...(markup && "inline_keyboard" in markup ? markup.inline_keyboard : []), ...rows);
}
