import type { Case } from "../domain/case/case.ts";
import { askContext, type Question } from "../domain/case/question.ts";
import { type Message, reject } from "../domain/procedure/validation.ts";
import { namesSecret } from "../domain/text/secrets.ts";
import type { Words } from "../domain/text/words.ts";
import type { App } from "./app.ts";
import { applyEvent } from "./apply-event.ts";

/** The answer of a person to a question. */
export type Answer =
  /** Typed, chosen, or shared as a contact. */
  | { readonly kind: "text"; readonly text: string }
  /** Keeps a doubtful answer as it was typed. */
  | { readonly kind: "keep" }
  /** Takes the suggestion of a doubtful answer. */
  | { readonly kind: "take" }
  | { readonly kind: "skip" }
  /** Not a valid answer, for this reason. */
  | { readonly kind: "invalid"; readonly reason: Message }
  /** Not an answer, such as "type it again": the question is put again. */
  | { readonly kind: "none" };

/** A doubtful answer and the reasons; one that is invalid as typed has no value, only a suggestion. */
export type Doubtful = {
  readonly value?: string;
  readonly suggestion?: string;
  readonly reasons: readonly Message[];
};

/** The result of an answer. */
export type AnswerResult =
  | { readonly outcome: "saved"; readonly case: Case }
  | { readonly outcome: "doubtful"; readonly doubt: Doubtful }
  /** Without a reason it was not an answer; `hasSecret` marks a message that gives a secret away. */
  | { readonly outcome: "rejected"; readonly reason?: Message; readonly hasSecret?: true };

/** One answer of a person: the question, the answer and its time, and the doubtful answer before it. */
export type AnswerAttempt = {
  readonly question: Question;
  readonly answer: Answer;
  /** The words that people type, in every language. */
  readonly words: Words;
  /** When the message was sent: after an outage that is much earlier than now. */
  readonly saidAt: Date;
  readonly updateId: number;
  readonly doubted?: Pick<Doubtful, "value" | "suggestion"> | undefined;
};

const NO_ANSWER: AnswerResult = { outcome: "rejected" };

/** Validates an answer with its field, and saves it if there is no doubt. */
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
    const found = suggestionIn([reason]);
    return found.suggestion === undefined
      ? { outcome: "rejected", reason }
      : { outcome: "doubtful", doubt: { ...found, reasons: [reason] } };
  }
  // A question back passes the validation of free text, but is not an answer.
  if (text.trimEnd().endsWith("?")) return NO_ANSWER;
  const { value, doubts } = validation;
  if (doubts.length === 0) return save(value);
  return { outcome: "doubtful", doubt: { value, ...suggestionIn(doubts), reasons: doubts } };
}

/** The suggestion in the arguments of a message, if any. */
function suggestionIn(messages: readonly Message[]): Pick<Doubtful, "suggestion"> {
  const suggestion = messages.find(({ args }) => args?.["suggestion"] !== undefined)?.args?.["suggestion"];
  return suggestion === undefined ? {} : { suggestion: String(suggestion) };
}
