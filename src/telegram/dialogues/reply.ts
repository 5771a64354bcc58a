import type { Api } from "grammy";
import { askContext, type Question } from "../../domain/case/question.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { asksSomething, faqButtons } from "../text/faq.ts";
import { type Button, keyboard } from "../ui/keyboard.ts";
import { type Markup, sendHtml } from "../ui/send.ts";
import { askDoubt, askField } from "../views/question.ts";
import { secretWarning } from "../views/secret-warning.ts";
import type { Heard } from "./read-answer.ts";

/** More would push the refusal itself out of sight. */
const MOST_QUESTIONS = 2;

/**
 * Answers what was not saved: with the doubts, with the reason of a refusal, or with the question once more.
 * Where the words ask something themselves, typical questions that they may mean stand below.
 */
export async function reply(
  deps: BotDeps,
  ctx: KnownContext,
  api: Api,
  { form, field }: Question,
  heard: Exclude<Heard, { became: "saved" }>,
): Promise<void> {
  const { personId, known, locale, speaker } = ctx.visit;
  const say = (html: string, markup?: Markup) => sendHtml(api, personId, html, markup);
  if (heard.became === "doubtful") {
    const { html, markup } = askDoubt(speaker(), field, heard.doubt);
    await say(html, markup);
    return;
  }
  const { html, markup } = askField(speaker(), form.id, field, askContext(known, deps.now()));
  if (heard.secret) {
    const warning = secretWarning(ctx);
    await say([warning.html, html].join("\n\n"), withRows(markup, [[warning.remove]]));
    return;
  }
  const said = ctx.message?.text ?? "";
  if (!asksSomething(speaker(), said)) {
    await say(heard.because ?? html, markup);
    return;
  }
  const meant = deps.findFaq(locale, said).slice(0, MOST_QUESTIONS);
  const words =
    heard.because === null
      ? [speaker().html(meant.length > 0 ? "asks-back" : "asks-back-unknown"), html]
      : [heard.because, ...(meant.length > 0 ? [speaker().html("asks-besides")] : [])];
  await say(words.join("\n\n"), withRows(markup, faqButtons(speaker(), meant)));
}

/** The keyboard under the input field has no room for these, and stands there since the question was first put. */
function withRows(markup: Markup | undefined, rows: Button[][]): Markup | undefined {
  if (rows.length === 0) return markup;
  return keyboard(...(markup && "inline_keyboard" in markup ? markup.inline_keyboard : []), ...rows);
}
