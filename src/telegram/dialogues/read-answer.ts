import { saysNone, saysSkip } from "../../domain/answers/no-answer.ts";
import { askContext, type Question } from "../../domain/case/question.ts";
import type { AskContext, Field, Form } from "../../domain/procedure/form.ts";
import { type Message, reject } from "../../domain/procedure/validation.ts";
import { fold } from "../../domain/text/fold.ts";
import { namesSecret } from "../../domain/text/secrets.ts";
import { applyUserEvent } from "../case-access.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import type { Localizer } from "../text/localizer.ts";
import { buttons } from "../ui/callback-data.ts";
import { pressedLabel } from "../ui/show-chosen.ts";
import { chosenValue, decidedUpdate, takesSuggestion } from "../views/question.ts";
import type { Doubt } from "./dialogue-record.ts";

/**
 * What outcome of what the person said. Plain JSON, as it is kept in grammY's replay log. `refused`
 * without a reason: no answer at all, so the question is put again; a secret is warned of, too.
 */
export type AnswerResult =
  | { readonly outcome: "saved" }
  | { readonly outcome: "doubtful"; readonly doubt: Doubt }
  | { readonly outcome: "refused"; readonly because: string | null; readonly secret?: true };

/** When the person said it: after a day without the bot it is read much later. A press tells no moment. */
export function saidAt(deps: BotDeps, { message }: CaseContext): Date {
  const now = deps.now();
  return message ? new Date(Math.min(Math.max(0, message.date * 1_000), now.getTime())) : now;
}

/** Reads the update at hand as an answer to a field, judges it, and saves it when it is good. */
export async function validateAndSave(
  deps: BotDeps,
  ctx: CaseContext,
  { form, field }: Question,
  doubted?: Doubt,
): Promise<AnswerResult> {
  const localizer = ctx.user.localizer();
  const answer = readAnswer(ctx, field, localizer);
  const decided = answer === "keep" ? doubted?.value : answer === "take" ? doubted?.suggestion : undefined;
  if (decided !== undefined) return save(deps, ctx, form, field, decided);
  if (answer === undefined || typeof answer === "string") return { outcome: "refused", because: null };
  if ("text" in answer && namesSecret(answer.text, localizer.words))
    return { outcome: "refused", because: null, secret: true };
  if ("skip" in answer) return save(deps, ctx, form, field, "");
  const context = askContext(ctx.user.case, saidAt(deps, ctx));
  const text =
    "code" in answer
      ? chosenValue(field, answer.code, pressedLabel(ctx), context)
      : asOffered(field, answer.text, context);
  if (text === undefined) return { outcome: "refused", because: null };
  const validation =
    "refusal" in answer
      ? reject(answer.refusal)
      : field.validate(text, { ...context, words: localizer.words });
  const raisedBy = ctx.update.update_id;
  if (!validation.ok) {
    const meant = suggestionIn(validation.reason);
    const because = worded(localizer, validation.reason);
    if (!meant.suggestion) return { outcome: "refused", because };
    return { outcome: "doubtful", doubt: { ...meant, doubts: [because], raisedBy } };
  }
  // A name or a unit can be any words, but none that ask something back.
  if (text.trimEnd().endsWith("?")) return { outcome: "refused", because: null };
  if (validation.doubts.length === 0) return save(deps, ctx, form, field, validation.value);
  const doubts = validation.doubts.map((each) => worded(localizer, each));
  const meant = suggestionIn(...validation.doubts);
  return { outcome: "doubtful", doubt: { value: validation.value, ...meant, doubts, raisedBy } };
}

/** What was probably meant instead, where a remark shows it. */
function suggestionIn(...remarks: readonly Message[]): Pick<Doubt, "suggestion"> {
  const suggestion = remarks.find(({ args }) => args?.["suggestion"] !== undefined)?.args?.["suggestion"];
  return suggestion === undefined ? {} : { suggestion: String(suggestion) };
}

type Answer =
  | { readonly text: string }
  | { readonly text: string; readonly refusal: string }
  | { readonly code: string }
  | { readonly skip: true }
  | "keep"
  | "take"
  | "again";

function readAnswer(ctx: CaseContext, field: Field, localizer: Localizer): Answer | undefined {
  const pressed = ctx.callbackQuery?.data?.match(buttons.question);
  if (pressed) return pressed[1] === field.id ? readButton(field, pressed[2] ?? "") : undefined;
  const contact = ctx.message?.contact;
  // The keyboard of an earlier question may still stand there.
  if (contact && (field.contact || field.phone)) {
    const own = contact.user_id === ctx.user.personId;
    return own ? { text: contact.phone_number } : { text: "", refusal: "rejected-contact-not-yours" };
  }
  const text = ctx.message?.text;
  return text === undefined ? undefined : (readLabel(field, text, localizer) ?? { text });
}

/** The words of a button that are typed are that button, and never the answer itself. */
function readLabel(field: Field, text: string, localizer: Localizer): Answer | undefined {
  const said = fold(text);
  if (KEEP_LABELS.some((label) => said === localizer.typedLabel(label))) return "keep";
  if (said === localizer.typedLabel("option-retype")) return "again";
  const skips = said === localizer.typedLabel("option-skip") || saysSkip(text, localizer.words);
  if (skips) return field.optional ? { skip: true } : "again";
  return field.optional && saysNone(text, localizer.words) ? { skip: true } : undefined;
}

const KEEP_LABELS = ["option-keep", "option-keep-mine"];

/** A ready answer that is typed without accents is that ready answer; other accents make other words. */
function asOffered(field: Field, text: string, context: AskContext): string {
  const offered = field.labels === "value" ? field.choices?.(context) : undefined;
  const isPlain = /^\p{ASCII}*$/u.test(text);
  return (isPlain && offered?.find((value) => fold(value) === fold(text))) || text;
}

function readButton(field: Field, code: string): Answer | undefined {
  if (code === "again") return code;
  if (decidedUpdate(code) !== undefined) return takesSuggestion(code) ? "take" : "keep";
  if (code === "skip") return field.optional ? { skip: true } : undefined;
  return { code };
}

async function save(
  deps: BotDeps,
  ctx: CaseContext,
  form: Form,
  field: Field,
  value: string,
): Promise<AnswerResult> {
  const outcome = await applyUserEvent(deps, ctx, {
    kind: "answered",
    form: form.id,
    field: field.id,
    value,
  });
  return outcome === "applied" ? { outcome: "saved" } : { outcome: "refused", because: null };
}

function worded(localizer: Localizer, remark: Message): string {
  return localizer.html(remark.text, remark.args);
}
