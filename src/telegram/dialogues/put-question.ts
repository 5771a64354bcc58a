import type { Form } from "../../domain/form.ts";
import { screenOf } from "../../domain/procedure.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { placeHeader } from "../place-header.ts";
import { sendHtml } from "../send.ts";
import { askContext, type OpenQuestion } from "./asking.ts";
import { askField } from "./question.ts";
import { identityOf, keepDialogue } from "./record.ts";

/**
 * Puts a question and opens its dialogue: what the person says next is taken as the answer. The first of
 * a sitting may stand under the words that open its form.
 */
export async function putQuestion(
  deps: BotDeps,
  ctx: KnownContext,
  question: OpenQuestion,
  sitting: "begins" | "goes-on",
): Promise<void> {
  const { form, field } = question;
  const { known, personId } = ctx.visit;
  const { html, markup } = askField(ctx.visit.speaker(), form.id, field, askContext(deps, ctx));
  const opening = sitting === "begins" ? openingWords(deps, ctx, form) : [];
  await sendHtml(ctx.api, personId, [...opening, html].join("\n\n"), markup);
  await keepDialogue(deps, personId, { ...identityOf(known, form, field), updateId: ctx.update.update_id });
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
