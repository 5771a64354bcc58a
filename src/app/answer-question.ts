import type { Case } from "../domain/case/case.ts";
import { askContext, type Question } from "../domain/case/question.ts";
import { type Message, reject } from "../domain/procedure/validation.ts";
import { namesSecret } from "../domain/text/secrets.ts";
import type { Words } from "../domain/text/words.ts";
import type { App } from "./app.ts";
import { applyEvent } from "./apply-event.ts";

/** What a person says to a question. */
export type Answer =
  /** Typed, chosen from the ready answers, or shared. */
  | { readonly kind: "text"; readonly text: string }
  /** "Keep what I typed", of a doubtful answer. */
  | { readonly kind: "keep" }
  /** "Take what you suggest", of a doubtful answer. */
  | { readonly kind: "take" }
  | { readonly kind: "skip" }
  /** Cannot be an answer, for this reason. */
  | { readonly kind: "invalid"; readonly reason: Message }
  /** No answer at all, such as "type it again": the question is put once more. */
  | { readonly kind: "none" };

/** A doubtful answer. One that cannot be stored as it is has no value, but a suggestion of what was probably meant. */
export type Doubtful = {
  readonly value?: string;
  readonly suggestion?: string;
  readonly reasons: readonly Message[];
};

/** What became of an answer, and the case as it is stored now. */
export type AnswerResult =
  | { readonly outcome: "saved"; readonly case: Case }
  | { readonly outcome: "doubtful"; readonly doubt: Doubtful }
  /** Without a reason it was no answer; a message that gives a secret away is warned of, too. */
  | { readonly outcome: "rejected"; readonly reason?: Message; readonly hasSecret?: true };

/** One answer of a person: which question, what was said and when, and the doubtful answer before it. */
export type AnswerAttempt = {
  readonly question: Question;
  readonly answer: Answer;
  /** The words that people type, in every language. */
  readonly words: Words;
  /** After a day without the bot an update is read much later than it was sent. */
  readonly saidAt: Date;
  readonly updateId: number;
  readonly doubted?: Pick<Doubtful, "value" | "suggestion"> | undefined;
};

const NO_ANSWER: AnswerResult = { outcome: "rejected" };

/** Validates an answer by its field's own rule, and saves it when it is good. */
export async function answerQuestion(app: App, current: Case, attempt: AnswerAttempt): Promise<AnswerResult> {
  const { question, answer, words, saidAt, doubted } = attempt;
  const save = async (value: string | undefined): Promise<AnswerResult> => {
    if (value === undefined) return NO_ANSWER;
    const { form, field } = question;
    const event = { kind: "answered", form: form.id, field: field.id, value } as const;
    const applied = await applyEvent(app, current, event, attempt.updateId);
    return applied.outcome === "applied" ? { outcome: "saved", case: applied.case } : NO_ANSWER;
  };
  if (answer.kind === "keep") return save(doubted?.value);
  if (answer.kind === "take") return save(doubted?.suggestion);
  if (answer.kind === "skip") return save("");
  if (answer.kind === "none") return NO_ANSWER;
  if (answer.kind === "text" && namesSecret(answer.text, words))
    return { outcome: "rejected", hasSecret: true };
  const { text } = answer.kind === "text" ? answer : { text: "" };
  const validation =
    answer.kind === "invalid"
      ? reject(answer.reason.text, answer.reason.args)
      : question.field.validate(text, { ...askContext(current, saidAt), words });
  if (!validation.ok) {
    const { reason } = validation;
    const meant = suggestionIn([reason]);
    return meant.suggestion === undefined
      ? { outcome: "rejected", reason }
      : { outcome: "doubtful", doubt: { ...meant, reasons: [reason] } };
  }
  // A name or a unit can be any words, but none that ask something back.
  if (text.trimEnd().endsWith("?")) return NO_ANSWER;
  const { value, doubts } = validation;
  if (doubts.length === 0) return save(value);
  return { outcome: "doubtful", doubt: { value, ...suggestionIn(doubts), reasons: doubts } };
}

/** What was probably meant instead, where a message shows it. */
function suggestionIn(messages: readonly Message[]): Pick<Doubtful, "suggestion"> {
  const suggestion = messages.find(({ args }) => args?.["suggestion"] !== undefined)?.args?.["suggestion"];
  return suggestion === undefined ? {} : { suggestion: String(suggestion) };
}
