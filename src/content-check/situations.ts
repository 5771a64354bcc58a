import { daysFrom, type LocalDate } from "../domain/calendar/local-date.ts";
import type { Content, Shown } from "../domain/procedure/content.ts";
import { ANY_DAY, type Answers, labelledChoices } from "../domain/procedure/form.ts";

// As long as an honest answer gets; Ư is one UTF-16 unit, like nearly every Vietnamese letter.
const LONG_ANSWER = "Ư".repeat(100);
const DAY_AT_LENGTH = "Wednesday 23 September 2026";

/** The values that a text gets. */
export type Args = Readonly<Record<string, string | number>>;

/** What is known of a person, and the facts that follow from it. */
export type Situation = { readonly answers: Answers; readonly facts: Readonly<Record<string, Shown>> };

/** One situation of each kind that the facts tell apart. */
export function knownSituations(content: Content): readonly Situation[] {
  const choices = content.procedure.forms.flatMap((form) =>
    form.fields.map((field) => labelledChoices(field).length),
  );
  const variants = Math.max(1, ...choices);
  const known: Answers[] = [
    {},
    ...Array.from({ length: variants }, (_, variant) => longAnswers(content, variant)),
  ];
  const days = differentDays(content);
  const all = known.flatMap((answers) =>
    days.map((today) => ({ answers, facts: writtenOut(content.facts(answers, today)) })),
  );
  return [
    ...new Map(
      all.map((each) => [`${content.address(each.answers)} ${JSON.stringify(each.facts)}`, each]),
    ).values(),
  ];
}

/** The values every text gets in a language, in each of the situations that a text may tell apart. */
export function situationsIn(
  locale: string,
  content: Content,
  say: (locale: string, id: string) => string,
  known: readonly Situation[],
): Args[] {
  return known.flatMap(({ answers, facts }) => {
    const you = say(locale, content.address(answers));
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
      // What reminders may show besides.
      step: LONG_ANSWER.slice(0, 64),
      ...inWords(locale, facts),
    }));
  });
}

/** One of each kind of days on which texts may say something else: some come once a year. */
function differentDays(content: Content): readonly LocalDate[] {
  const years = Object.keys(content.procedure.calendar.years);
  const days = years.flatMap((year) => daysFrom(`${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate));
  const kinds = new Map(days.map((day) => [JSON.stringify(writtenOut(content.facts({}, day))), day]));
  // The day on which the deadline of the answers above begins, when all of it is ahead.
  return [ANY_DAY, ...kinds.values()];
}

/** Days at their longest, so that days which look alike make one situation. */
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
