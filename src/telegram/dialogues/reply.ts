import type { Api } from "grammy";
import { askContext, type Question } from "../../domain/case/question.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import { asksSomething, faqButtons } from "../text/faq.ts";
import { type Button, keyboard } from "../ui/keyboard.ts";
import { type Markup, sendHtml } from "../ui/send.ts";
import { askDoubt, askField } from "../views/question.ts";
import { secretWarning } from "../views/secret-warning.ts";
import type { AnswerResult } from "./read-answer.ts";

/** More would push the refusal itself out of sight. */
const MAX_QUESTIONS = 2;

/**
 * Answers what was not saved: with the doubts, with the reason of a refusal, or with the question once more.
 * Where the words ask something themselves, typical questions that they may mean stand below.
 */
export async function reply(
  deps: BotDeps,
  ctx: CaseContext,
  api: Api,
  { form, field }: Question,
  heard: Exclude<AnswerResult, { outcome: "saved" }>,
): Promise<void> {
  const { personId, case: current, locale, localizer } = ctx.user;
  const say = (html: string, markup?: Markup) => sendHtml(api, personId, html, markup);
  if (heard.outcome === "doubtful") {
    const { html, markup } = askDoubt(localizer(), field, heard.doubt);
    await say(html, markup);
    return;
  }
  const { html, markup } = askField(localizer(), form.id, field, askContext(current, deps.now()));
  if (heard.secret) {
    const warning = secretWarning(ctx);
    await say([warning.html, html].join("\n\n"), withRows(markup, [[warning.remove]]));
    return;
  }
  const said = ctx.message?.text ?? "";
  if (!asksSomething(localizer(), said)) {
    await say(heard.because ?? html, markup);
    return;
  }
  const meant = deps.findFaq(locale, said).slice(0, MAX_QUESTIONS);
  const words =
    heard.because === null
      ? [localizer().html(meant.length > 0 ? "asks-back" : "asks-back-unknown"), html]
      : [heard.because, ...(meant.length > 0 ? [localizer().html("asks-besides")] : [])];
  await say(words.join("\n\n"), withRows(markup, faqButtons(localizer(), meant)));
}

/** The keyboard under the input field has no room for these, and stands there since the question was first put. */
function withRows(markup: Markup | undefined, rows: Button[][]): Markup | undefined {
  if (rows.length === 0) return markup;
  return keyboard(...(markup && "inline_keyboard" in markup ? markup.inline_keyboard : []), ...rows);
}
