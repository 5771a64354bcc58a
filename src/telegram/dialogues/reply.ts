import type { Api } from "grammy";
import { askContext, type Question } from "../../domain/case/question.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import { asksSomething, faqButtons } from "../text/faq.ts";
import { type Button, keyboard } from "../ui/keyboard.ts";
import { type Markup, sendHtml } from "../ui/send.ts";
import { askDoubt, askField } from "../views/question.ts";
import { secretWarning } from "../views/secret-warning.ts";
import type { AnswerReply } from "./answer-user-question.ts";

/** More would push the reason itself out of sight. */
const MAX_QUESTIONS = 2;

/**
 * Answers what was not saved: with the doubts, with the reason why it was rejected, or with the question once more.
 * Where the person asks something back, the typical questions that they may mean come below.
 */
export async function reply(
  deps: BotDeps,
  ctx: CaseContext,
  api: Api,
  { form, field }: Question,
  result: Exclude<AnswerReply, { outcome: "saved" }>,
): Promise<void> {
  const { personId, case: current, locale, localizer } = ctx.user;
  const say = (html: string, markup?: Markup) => sendHtml(api, personId, html, markup);
  if (result.outcome === "doubtful") {
    const { html, markup } = askDoubt(localizer(), field, result.doubt);
    await say(html, markup);
    return;
  }
  const { html, markup } = askField(localizer(), form.id, field, askContext(current, deps.now()));
  if (result.hasSecret) {
    const warning = secretWarning(ctx);
    await say([warning.html, html].join("\n\n"), withRows(markup, [[warning.remove]]));
    return;
  }
  const said = ctx.message?.text ?? "";
  if (!asksSomething(localizer(), said)) {
    await say(result.reason ?? html, markup);
    return;
  }
  const meant = deps.findFaq(locale, said).slice(0, MAX_QUESTIONS);
  const words =
    result.reason === undefined
      ? [localizer().html(meant.length > 0 ? "asks-back" : "asks-back-unknown"), html]
      : [result.reason, ...(meant.length > 0 ? [localizer().html("asks-besides")] : [])];
  await say(words.join("\n\n"), withRows(markup, faqButtons(localizer(), meant)));
}

/** A contact keyboard has no room for these rows; it is there since the question was first put. */
function withRows(markup: Markup | undefined, rows: Button[][]): Markup | undefined {
  if (rows.length === 0) return markup;
  return keyboard(...(markup && "inline_keyboard" in markup ? markup.inline_keyboard : []), ...rows);
}
