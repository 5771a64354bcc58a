import type { Answer } from "../../app/answer-question.ts";
import { saysNone, saysSkip } from "../../domain/answers/no-answer.ts";
import { askContext } from "../../domain/case/question.ts";
import type { AskContext, Field } from "../../domain/procedure/form.ts";
import { fold } from "../../domain/text/fold.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import type { Localizer } from "../text/localizer.ts";
import { buttons } from "../ui/callback-data.ts";
import { pressedLabel } from "../ui/show-chosen.ts";
import { chosenValue, decidedUpdate, takesSuggestion } from "../views/question.ts";

const NONE: Answer = { kind: "none" };
const SKIP: Answer = { kind: "skip" };

/** When the message was sent, which after an outage is much earlier than now; Telegram gives no time for a press. */
export function saidAt({ now }: Pick<BotDeps, "now">, { message }: CaseContext): Date {
  const current = now();
  return message ? new Date(Math.min(Math.max(0, message.date * 1_000), current.getTime())) : current;
}

/** Reads the update as an answer to a field: a pressed button, a shared contact, or typed text. */
export function readAnswer(deps: BotDeps, ctx: CaseContext, field: Field): Answer {
  const context = askContext(ctx.user.case, saidAt(deps, ctx));
  const pressed = ctx.callbackQuery?.data?.match(buttons.question);
  if (pressed) return pressed[1] === field.id ? readButton(ctx, field, pressed[2] ?? "", context) : NONE;
  const contact = ctx.message?.contact;
  // The contact keyboard of an earlier question may still be shown, so the field must accept contacts.
  if (contact && (field.contact || field.phone)) {
    const isOwn = contact.user_id === ctx.user.personId;
    if (isOwn) return { kind: "text", text: contact.phone_number };
    return { kind: "invalid", reason: { text: "rejected-contact-not-yours" } };
  }
  const text = ctx.message?.text;
  if (text === undefined) return NONE;
  return (
    readLabel(field, text, ctx.user.localizer()) ?? { kind: "text", text: asOffered(field, text, context) }
  );
}

function readButton(ctx: CaseContext, field: Field, code: string, context: AskContext): Answer {
  if (code === "again") return NONE;
  if (decidedUpdate(code) !== undefined) return { kind: takesSuggestion(code) ? "take" : "keep" };
  if (code === "skip") return field.optional ? SKIP : NONE;
  const text = chosenValue(field, code, pressedLabel(ctx), context);
  return text === undefined ? NONE : { kind: "text", text };
}

/** A typed button label counts as a press of that button, never as the answer itself. */
function readLabel(field: Field, text: string, localizer: Localizer): Answer | undefined {
  const said = fold(text);
  if (KEEP_LABELS.some((label) => said === localizer.typedLabel(label))) return { kind: "keep" };
  if (said === localizer.typedLabel("option-retype")) return NONE;
  const skips = said === localizer.typedLabel("option-skip") || saysSkip(text, localizer.words);
  if (skips) return field.optional ? SKIP : NONE;
  return field.optional && saysNone(text, localizer.words) ? SKIP : undefined;
}

const KEEP_LABELS = ["option-keep", "option-keep-mine"];

/** A choice typed without accents counts as that choice; with accents it must match. */
function asOffered(field: Field, text: string, context: AskContext): string {
  const offered = field.labels === "value" ? field.choices?.(context) : undefined;
  const isPlain = /^\p{ASCII}*$/u.test(text);
  return (isPlain && offered?.find((value) => fold(value) === fold(text))) || text;
}
