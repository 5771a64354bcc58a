import type { Case } from "../../domain/case/case.ts";
import { asAsked, askContext, nextQuestion, type Question } from "../../domain/case/question.ts";
import type { Form } from "../../domain/procedure/form.ts";
import { screenOf } from "../../domain/procedure/procedure.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import { isContactKeyboardShown, REMOVE_KEYBOARD, removeContactKeyboard } from "../ui/contact-keyboard.ts";
import { sendHtml } from "../ui/send.ts";
import { askField } from "../views/question.ts";
import { screenHeader } from "../views/screen-header.ts";

/**
 * Puts the question of the place where the person is; what they say next is taken as the answer. Returns
 * what the case is to remember of it. The first of a sitting may stand under the words that open its form.
 */
export async function openQuestionHere(deps: BotDeps, ctx: CaseContext): Promise<Pick<Case, "asked">> {
  const { case: current } = ctx.user;
  const question = nextQuestion(deps.content.procedure, current, deps.now());
  if (!question) return { asked: undefined };
  await putQuestion(deps, ctx, question, openingWords(deps, ctx, question.form));
  return { asked: asAsked(current, question, deps.now()) };
}

/** Puts the next question of the same sitting, which the case remembers already. */
export async function putQuestion(
  deps: BotDeps,
  ctx: CaseContext,
  { form, field }: Question,
  opening: readonly string[] = [],
): Promise<void> {
  const { case: current, personId } = ctx.user;
  const { html, markup } = askField(ctx.user.localizer(), form.id, field, askContext(current, deps.now()));
  const stands = isContactKeyboardShown(deps.content.procedure, current);
  if (stands && markup && !field.contact) await removeContactKeyboard(deps, ctx.api, ctx.user);
  await sendHtml(
    ctx.api,
    personId,
    [...opening, html].join("\n\n"),
    markup ?? ((stands && REMOVE_KEYBOARD) || undefined),
  );
}

/** Where one is and what comes, above the very first question of a form. */
function openingWords({ content }: BotDeps, { user }: CaseContext, form: Form): readonly string[] {
  const { case: current } = user;
  const screen = screenOf(content.procedure, current.at);
  const kept = screen.kind === "form" ? (screen.fresh?.keep ?? []) : [];
  const begun = Object.keys(current.answers[form.id] ?? {}).some((field) => !kept.includes(field));
  if (begun || current.at.only !== undefined) return [];
  const localizer = user.localizer();
  const words = localizer.html(`${current.at.step}-${current.at.screen}`);
  return [screenHeader(content.procedure, current, localizer), words];
}
