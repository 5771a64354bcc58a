import type { Case } from "../../domain/case/case.ts";
import { askContext, askedNow, nextQuestion, type Question } from "../../domain/case/question.ts";
import type { Form } from "../../domain/procedure/form.ts";
import { screenOf } from "../../domain/procedure/procedure.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { contactKeyboardStands, KEYBOARD_GONE, leaveContactKeyboard } from "../ui/contact-keyboard.ts";
import { sendHtml } from "../ui/send.ts";
import { askField } from "../views/question.ts";
import { placeHeader } from "../views/screen-header.ts";

/**
 * Puts the question of the place where the person is; what they say next is taken as the answer. Returns
 * what the case is to remember of it. The first of a sitting may stand under the words that open its form.
 */
export async function openQuestionHere(deps: BotDeps, ctx: KnownContext): Promise<Pick<Case, "asked">> {
  const { known } = ctx.visit;
  const question = nextQuestion(deps.content.procedure, known, deps.now());
  if (!question) return { asked: undefined };
  await putQuestion(deps, ctx, question, openingWords(deps, ctx, question.form));
  return { asked: askedNow(known, question, deps.now()) };
}

/** Puts the next question of the same sitting, which the case remembers already. */
export async function putQuestion(
  deps: BotDeps,
  ctx: KnownContext,
  { form, field }: Question,
  opening: readonly string[] = [],
): Promise<void> {
  const { known, personId } = ctx.visit;
  const { html, markup } = askField(ctx.visit.speaker(), form.id, field, askContext(known, deps.now()));
  const stands = contactKeyboardStands(deps.content.procedure, known);
  if (stands && markup && !field.contact) await leaveContactKeyboard(deps, ctx.api, ctx.visit);
  await sendHtml(
    ctx.api,
    personId,
    [...opening, html].join("\n\n"),
    markup ?? ((stands && KEYBOARD_GONE) || undefined),
  );
}

/** Where one is and what comes, above the very first question of a form. */
function openingWords({ content }: BotDeps, { visit }: KnownContext, form: Form): readonly string[] {
  const { known } = visit;
  const screen = screenOf(content.procedure, known.at);
  const kept = screen.kind === "form" ? (screen.fresh?.keep ?? []) : [];
  const begun = Object.keys(known.answers[form.id] ?? {}).some((field) => !kept.includes(field));
  if (begun || known.at.only !== undefined) return [];
  const speaker = visit.speaker();
  const words = speaker.html(`${known.at.step}-${known.at.screen}`);
  return [placeHeader(content.procedure, known, speaker), words];
}
