import type { Case } from "./case.ts";

const HISTORY_KEPT = 50;

/** The case with one more answer. */
export function withAnswer(current: Case, form: string, field: string, value: string): Case {
  return {
    ...current,
    answers: { ...current.answers, [form]: { ...current.answers[form], [field]: value } },
  };
}

/** The case with only those answers of a form that `keeps` names. */
export function keepAnswers(current: Case, form: string, keeps: (field: string) => boolean): Case {
  const answers = current.answers[form] ?? {};
  if (Object.keys(answers).every(keeps)) return current;
  return { ...current, answers: { ...current.answers, [form]: without(answers, (field) => !keeps(field)) } };
}

/** The case with one more line in its history; the oldest lines go. */
export function withHistory(current: Case, now: Date, what: string): Case {
  return { ...current, history: [...current.history, { at: now.toISOString(), what }].slice(-HISTORY_KEPT) };
}

/** A record without some of its entries. */
export function without<Value>(
  all: Readonly<Record<string, Value>>,
  gone: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !gone(key)));
}
