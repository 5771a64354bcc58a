import { daysFrom, type LocalDate } from "../domain/calendar/local-date.ts";
import type { Content, Shown } from "../domain/procedure/content.ts";
import { ANY_DAY, type Answers, labelledChoices } from "../domain/procedure/form.ts";

// As long as a real answer gets; Ư is one UTF-16 unit, like nearly every Vietnamese letter.
const LONG_ANSWER = "Ư".repeat(100);
const DAY_AT_LENGTH = "Wednesday 23 September 2026";

/** The values that a text gets. */
export type Args = Readonly<Record<string, string | number>>;

/** The answers of a person, and the facts that follow from them. */
export type Situation = { readonly answers: Answers; readonly facts: Readonly<Record<string, Shown>> };

/** One situation for each combination of facts and form of address. */
export function possibleSituations(content: Content): readonly Situation[] {
  const choices = content.procedure.forms.flatMap((form) =>
    form.fields.map((field) => labelledChoices(field).length),
  );
  const variants = Math.max(1, ...choices);
  const allAnswers: Answers[] = [
    {},
    ...Array.from({ length: variants }, (_, variant) => longAnswers(content, variant)),
  ];
  const days = differentDays(content);
  const all = allAnswers.flatMap((answers) =>
    days.map((today) => ({ answers, facts: writtenOut(content.facts(answers, today)) })),
  );
  return [
    ...new Map(
      all.map((each) => [`${content.address(each.answers)} ${JSON.stringify(each.facts)}`, each]),
    ).values(),
  ];
}

/** The values that every text gets in a language, for each situation and number of days left. */
export function situationsIn(
  locale: string,
  content: Content,
  t: (locale: string, id: string) => string,
  situations: readonly Situation[],
): Args[] {
  return situations.flatMap(({ answers, facts }) => {
    const you = t(locale, content.address(answers));
    return [0, 1, content.procedure.deadline.days].map((daysLeft) => ({
      you,
      You: you,
      attempt: 99,
      counting: daysLeft === 0 ? "no" : "yes",
      lastDay: DAY_AT_LENGTH,
      daysLeft,
      keepDays: 9999,
      safeDay: DAY_AT_LENGTH,
      closedBefore: daysLeft,
      safeDayOver: daysLeft === 0 ? "yes" : "no",
      deadlineUnix: "1774000000",
      // Shown by reminders only.
      step: LONG_ANSWER.slice(0, 64),
      ...inWords(locale, facts),
    }));
  });
}

/** One day for each combination of facts: some facts occur once a year. */
function differentDays(content: Content): readonly LocalDate[] {
  const years = Object.keys(content.procedure.calendar.years);
  const days = years.flatMap((year) => daysFrom(`${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate));
  const kinds = new Map(days.map((day) => [JSON.stringify(writtenOut(content.facts({}, day))), day]));
  // `ANY_DAY` is the day that the answers give, so the whole deadline is ahead of it.
  return [ANY_DAY, ...kinds.values()];
}

/** The facts with every day replaced by the longest one, so that different days make one situation. */
function writtenOut(facts: Readonly<Record<string, Shown>>): Readonly<Record<string, Shown>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "object" && "day" in value ? DAY_AT_LENGTH : value,
    ]),
  );
}

function inWords(locale: string, facts: Readonly<Record<string, Shown>>): Args {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "object" ? wordsOf(locale, value) : value,
    ]),
  );
}

function wordsOf(locale: string, value: Extract<Shown, object>): string {
  if ("day" in value) return DAY_AT_LENGTH;
  const longest = Object.values(value.names).sort((one, other) => other.length - one.length)[0] ?? "";
  return value.names[locale] ?? longest;
}

function longAnswers(content: Content, variant: number): Answers {
  return Object.fromEntries(
    content.procedure.forms.map((form) => [
      form.id,
      Object.fromEntries(
        form.fields.map((field) => {
          if (field.labels === "day") return [field.id, ANY_DAY];
          const choices = labelledChoices(field);
          return [field.id, choices[variant % Math.max(1, choices.length)] ?? LONG_ANSWER];
        }),
      ),
    ]),
  );
}
