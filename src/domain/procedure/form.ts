import type { LocalDate } from "../calendar/local-date.ts";
import type { Words } from "../text/words.ts";
import type { Validation } from "./validation.ts";

/** The answers of one form by field id, as they are stored and shown. */
export type FormAnswers = Readonly<Record<string, string>>;

/** All answers of a case: form id, then field id. */
export type Answers = Readonly<Record<string, FormAnswers>>;

/** What a field may read to offer choices or to decide whether it applies. */
export type AskContext = {
  readonly answers: Answers;
  /** Today in Vietnam. */
  readonly today: LocalDate;
  /** The day that started the deadline; it still counts while its own question is asked again. */
  readonly startedOn?: LocalDate | undefined;
};

/** What a validator may read. */
export type ValidationContext = AskContext & {
  /** The words that people type, in every language. */
  readonly words: Words;
};

/** Finds an earlier answer; `undefined` if it is missing or was skipped. */
export type GivenAnswer = (context: AskContext) => string | undefined;

/** One question of a form. Its text is the locale message `ask-<form>-<field>`. */
export type Field = {
  readonly id: string;
  /** Validates a typed answer; for a choice it accepts the label's words, too. */
  readonly validate: (text: string, context: ValidationContext) => Validation;
  /** Choices offered as buttons, as stored values. */
  readonly choices?: (context: AskContext) => readonly string[];
  /** Button labels: the text `choice-<form>-<field>-<value>` (default), the value itself, or a day with its date. */
  readonly labels?: "text" | "value" | "day";
  /** Offers Telegram's contact button; only for the last question, because the next message removes its keyboard. */
  readonly contact?: true;
  /** Asks for a phone number, so a shared contact answers it; fields with `contact` do so anyway. */
  readonly phone?: true;
  /** Can be skipped with a button; a skipped field is stored as an empty string. */
  readonly optional?: true;
  /** The field is asked only if true; one that does not apply counts as answered. */
  readonly when?: (context: AskContext) => boolean;
};

/** A short set of questions asked one after the other. */
export type Form = {
  readonly id: string;
  /** Raise it when questions change meaning: open questions of older versions are asked again. */
  readonly version: number;
  readonly fields: readonly Field[];
};

/** Makes a finder for an earlier answer, for fields that compare with it or suggest it. */
export function given(form: string, field: string): GivenAnswer {
  return ({ answers }) => answers[form]?.[field] || undefined;
}

/** False if other answers make the question pointless. */
export function applies(field: Field, context: AskContext): boolean {
  return field.when?.(context) ?? true;
}

/** The first question that applies and has no answer yet. */
export function nextField(form: Form, context: AskContext): Field | undefined {
  const answers = context.answers[form.id] ?? {};
  return form.fields.find((field) => answers[field.id] === undefined && applies(field, context));
}

/** An arbitrary day for examples. */
export const ANY_DAY = "2026-01-15" as LocalDate;

/** The choices of a field whose labels are texts; none if the label is the value itself or a day. */
export function labelledChoices(field: Field): readonly string[] {
  const isLabelled = field.labels === undefined || field.labels === "text";
  return isLabelled ? (field.choices?.({ answers: {}, today: ANY_DAY }) ?? []) : [];
}
