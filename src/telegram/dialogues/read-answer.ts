import { askContext, type Question } from "../../domain/case/question.ts";
import type { AskContext, Field, Form } from "../../domain/procedure/form.ts";
import { type Remark, refused } from "../../domain/procedure/validation.ts";
import { fold } from "../../domain/text/fold.ts";
import { namesSecret } from "../../domain/text/secrets.ts";
import { applyHere } from "../case-access.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import type { Speaker } from "../text/localizer.ts";
import { buttons } from "../ui/callback-data.ts";
import { pressedLabel } from "../ui/show-chosen.ts";
import { chosenValue, decidedUpdate, takesSuggestion } from "../views/question.ts";
import type { Doubt } from "./dialogue-record.ts";

/**
 * What became of what the person said. Plain JSON, as it is kept in grammY's replay log. `refused`
 * without a reason: no answer at all, so the question is put again; a secret is warned of, too.
 */
export type Heard =
  | { readonly became: "saved" }
  | { readonly became: "doubtful"; readonly doubt: Doubt }
  | { readonly became: "refused"; readonly because: string | null; readonly secret?: true };

/** When the person said it: after a day without the bot it is read much later. A press tells no moment. */
export function saidAt(deps: BotDeps, { message }: KnownContext): Date {
  const now = deps.now();
  return message ? new Date(Math.min(Math.max(0, message.date * 1_000), now.getTime())) : now;
}

/** Reads the update at hand as an answer to a field, judges it, and saves it when it is good. */
export async function judgeAndSave(
  deps: BotDeps,
  ctx: KnownContext,
  { form, field }: Question,
  doubted?: Doubt,
): Promise<Heard> {
  const speaker = ctx.visit.speaker();
  const answer = readAnswer(ctx, field, speaker);
  const decided = answer === "keep" ? doubted?.value : answer === "take" ? doubted?.suggestion : undefined;
  if (decided !== undefined) return save(deps, ctx, form, field, decided);
  if (answer === undefined || typeof answer === "string") return { became: "refused", because: null };
  if ("text" in answer && namesSecret(answer.text)) return { became: "refused", because: null, secret: true };
  if ("skip" in answer) return save(deps, ctx, form, field, "");
  const context = askContext(ctx.visit.known, saidAt(deps, ctx));
  const text =
    "code" in answer
      ? chosenValue(field, answer.code, pressedLabel(ctx), context)
      : asOffered(field, answer.text, context);
  if (text === undefined) return { became: "refused", because: null };
  const judged = "refusal" in answer ? refused(answer.refusal) : field.judge(text, context);
  const raisedBy = ctx.update.update_id;
  if (!judged.ok) {
    const meant = suggestionIn(judged.refusal);
    const because = worded(speaker, judged.refusal);
    if (!meant.suggestion) return { became: "refused", because };
    return { became: "doubtful", doubt: { ...meant, doubts: [because], raisedBy } };
  }
  // A name or a unit can be any words, but none that ask something back.
  if (text.trimEnd().endsWith("?")) return { became: "refused", because: null };
  if (judged.doubts.length === 0) return save(deps, ctx, form, field, judged.value);
  const doubts = judged.doubts.map((each) => worded(speaker, each));
  const meant = suggestionIn(...judged.doubts);
  return { became: "doubtful", doubt: { value: judged.value, ...meant, doubts, raisedBy } };
}

/** What was probably meant instead, where a remark shows it. */
function suggestionIn(...remarks: readonly Remark[]): Pick<Doubt, "suggestion"> {
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

function readAnswer(ctx: KnownContext, field: Field, speaker: Speaker): Answer | undefined {
  const pressed = ctx.callbackQuery?.data?.match(buttons.question);
  if (pressed) return pressed[1] === field.id ? readButton(field, pressed[2] ?? "") : undefined;
  const contact = ctx.message?.contact;
  // The keyboard of an earlier question may still stand there.
  if (contact && (field.contact || field.phone)) {
    const own = contact.user_id === ctx.visit.personId;
    return own ? { text: contact.phone_number } : { text: "", refusal: "refused-contact-not-yours" };
  }
  const text = ctx.message?.text;
  return text === undefined ? undefined : (readLabel(field, text, speaker) ?? { text });
}

/** The words of a button that are typed are that button, and never the answer itself. */
function readLabel(field: Field, text: string, speaker: Speaker): Answer | undefined {
  const said = fold(text);
  if (KEEPING.some((label) => said === speaker.typedLabel(label))) return "keep";
  if (said === speaker.typedLabel("option-retype")) return "again";
  const skips = said === speaker.typedLabel("option-skip") || SKIPS.has(said);
  if (skips) return field.optional ? { skip: true } : "again";
  return field.optional && HAS_NONE.test(said) ? { skip: true } : undefined;
}

const KEEPING = ["option-keep", "option-keep-mine"];

const SKIPS = new Set(["bo qua", "skip"]);

/** "không", "em không có email", "không muốn cho số ạ": whoever says so of a question that may be skipped skips it. */
const HAS_NONE =
  /^(?:khong|ko|k|no|none|nope)$|^(?:(?:da|em|minh|toi|i) )*(?:(?:khong|ko|chua|hem) (?:co|nho|biet|muon|dung)|(?:have|do not have|don t have) (?:none|no|any|one))(?: \p{L}+){0,4}$/u;

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
  ctx: KnownContext,
  form: Form,
  field: Field,
  value: string,
): Promise<Heard> {
  const outcome = await applyHere(deps, ctx, { kind: "answered", form: form.id, field: field.id, value });
  return outcome === "applied" ? { became: "saved" } : { became: "refused", because: null };
}

function worded(speaker: Speaker, remark: Remark): string {
  return speaker.html(remark.text, remark.args);
}
