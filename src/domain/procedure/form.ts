import type { LocalDate } from "../calendar/local-date.ts";
import type { Words } from "../text/words.ts";
import type { Validation } from "./validation.ts";

/** The answers of one form by field id, as they are stored and shown. */
export type FormAnswers = Readonly<Record<string, string>>;

/** All answers of a case: form id, then field id. */
export type Answers = Readonly<Record<string, FormAnswers>>;

/** What a field may look at when it validates, suggests or decides whether it applies. */
export type AskContext = {
  readonly answers: Answers;
  /** Today in Vietnam. */
  readonly today: LocalDate;
  /** The day on which the deadline started; it still counts while its own question is being asked anew. */
  readonly startedOn?: LocalDate | undefined;
};

/** What a validator may look at besides. */
export type ValidationContext = AskContext & {
  /** The words that people type, in every language. */
  readonly words: Words;
};

/** Finds an earlier answer; `undefined` where it is missing or was skipped. */
export type GivenAnswer = (context: AskContext) => string | undefined;

/** One question of a form. Its text is the locale message `ask-<form>-<field>`. */
export type Field = {
  readonly id: string;
  /** Reads a typed answer; for a choice it also reads the label's words. */
  readonly validate: (text: string, context: ValidationContext) => Validation;
  /** Ready answers offered as buttons: the stored values. */
  readonly choices?: (context: AskContext) => readonly string[];
  /** What the buttons say: the text `choice-<form>-<field>-<value>` (default), the value itself, or a day with its date. */
  readonly labels?: "text" | "value" | "day";
  /** Offers Telegram's contact button beside typing; only as the last question, as its keyboard is then taken away. */
  readonly contact?: true;
  /** Wants a phone number, so a shared contact answers it; so it does where the contact button is offered. */
  readonly phone?: true;
  /** May be skipped with a button; a skipped field is stored as an empty string. */
  readonly optional?: true;
  /** Asked only when true; a field that does not apply counts as answered. */
  readonly when?: (context: AskContext) => boolean;
};

/** A short set of questions asked in one sitting. */
export type Form = {
  readonly id: string;
  /** Raise it when questions change meaning: open dialogues of older versions are asked anew. */
  readonly version: number;
  readonly fields: readonly Field[];
};

/** An earlier answer of this form and field, for fields that compare with it or suggest it. */
export function given(form: string, field: string): GivenAnswer {
  return ({ answers }) => answers[form]?.[field] || undefined;
}

/** False for a question that other answers have made pointless. */
export function applies(field: Field, context: AskContext): boolean {
  return field.when?.(context) ?? true;
}

/** The first question that applies and has no answer yet. */
export function nextField(form: Form, context: AskContext): Field | undefined {
  const given = context.answers[form.id] ?? {};
  return form.fields.find((field) => given[field.id] === undefined && applies(field, context));
}

/** A day like any other, where a mere example is wanted. */
export const ANY_DAY = "2026-01-15" as LocalDate;

/** The choices of a field that have a label of their own; none where the label is the value itself or a day. */
export function labelledChoices(field: Field): readonly string[] {
  const labelled = field.labels === undefined || field.labels === "text";
  return labelled ? (field.choices?.({ answers: {}, today: ANY_DAY }) ?? []) : [];
}
