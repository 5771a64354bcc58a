import type { Case } from "./case.ts";

const MAX_HISTORY = 50;

/** The case with one more answer. */
export function withAnswer(current: Case, form: string, field: string, value: string): Case {
  return {
    ...current,
    answers: { ...current.answers, [form]: { ...current.answers[form], [field]: value } },
  };
}

/** The case with only those answers of a form that `keeps` accepts. */
export function keepAnswers(current: Case, form: string, keeps: (field: string) => boolean): Case {
  const answers = current.answers[form] ?? {};
  if (Object.keys(answers).every(keeps)) return current;
  return { ...current, answers: { ...current.answers, [form]: without(answers, (field) => !keeps(field)) } };
}

/** The case with one more history entry; beyond 50 the oldest are dropped. */
export function withHistory(current: Case, now: Date, what: string): Case {
  return { ...current, history: [...current.history, { at: now.toISOString(), what }].slice(-MAX_HISTORY) };
}

/** A record without some of its entries. */
export function without<Value>(
  all: Readonly<Record<string, Value>>,
  isRemoved: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !isRemoved(key)));
}
