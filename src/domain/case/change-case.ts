import type { Case } from "./case.ts";

const HISTORY_KEPT = 50;

/** The case with one more answer. */
export function withAnswer(known: Case, form: string, field: string, value: string): Case {
  return { ...known, answers: { ...known.answers, [form]: { ...known.answers[form], [field]: value } } };
}

/** The case with only those answers of a form that `keeps` names. */
export function keepingAnswers(known: Case, form: string, keeps: (field: string) => boolean): Case {
  const answers = known.answers[form] ?? {};
  if (Object.keys(answers).every(keeps)) return known;
  return { ...known, answers: { ...known.answers, [form]: without(answers, (field) => !keeps(field)) } };
}

/** The case with one more line in its history; the oldest lines go. */
export function withHistory(known: Case, now: Date, what: string): Case {
  return { ...known, history: [...known.history, { at: now.toISOString(), what }].slice(-HISTORY_KEPT) };
}

/** A record without some of its entries. */
export function without<Value>(
  all: Readonly<Record<string, Value>>,
  gone: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !gone(key)));
}
