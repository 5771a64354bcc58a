import { daysFrom, type LocalDate } from "../domain/calendar/local-date.ts";
import type { Content, Shown } from "../domain/procedure/content.ts";
import { ANY_DAY, type Answers, labelledChoices } from "../domain/procedure/form.ts";
import { htmlMistakes, shownLength } from "./html-mistakes.ts";
import { type NeededText, neededTexts } from "./needed-texts.ts";

/** What the inspection asks of the texts. */
export type CheckedTexts = {
  readonly locales: readonly string[];
  readonly ids: (locale: string) => readonly string[];
  readonly has: (locale: string, id: string) => boolean;
  readonly variables: (locale: string, id: string) => ReadonlySet<string>;
  readonly t: (locale: string, id: string, args?: Readonly<Record<string, string | number>>) => string;
};

type Args = Readonly<Record<string, string | number>>;

// Telegram's limits, less room for the line above each screen that says where one is.
const HEADER_ROOM = 120;
const LIMITS = { message: 4096 - HEADER_ROOM, caption: 1024 - HEADER_ROOM, label: 64 } as const;

// As long as an honest answer gets; Ư is one UTF-16 unit, like nearly every Vietnamese letter.
const LONG_ANSWER = "Ư".repeat(100);
const DAY_AT_LENGTH = "Wednesday 23 September 2026";

/** What is wrong with the texts: missing ones, markup that Telegram refuses, too long ones, languages that differ. */
export function checkTexts(content: Content, texts: CheckedTexts): string[] {
  const known = knownSituations(content);
  const everywhere = new Set(situationsIn("", content, texts, known).flatMap((args) => Object.keys(args)));
  return [
    ...checkLanguages(texts, everywhere),
    ...texts.locales.flatMap((locale) => {
      const situations = situationsIn(locale, content, texts, known);
      const addresses = [...new Set(known.map(({ answers }) => content.address(answers)))];
      return [
        ...addresses.map((id) => ({ id, shownAs: "label" as const })),
        ...neededTexts(content, (id) => texts.has(locale, id)),
      ].flatMap((needed) => checkText(texts, locale, needed, situations, everywhere));
    }),
  ];
}

function checkText(
  texts: CheckedTexts,
  locale: string,
  { id, shownAs }: NeededText,
  situations: readonly Args[],
  everywhere: ReadonlySet<string>,
): string[] {
  const name = `${locale}: "${id}"`;
  if (!texts.has(locale, id)) return [`${name} is missing`];
  const variables = [...texts.variables(locale, id)];
  const unknown = variables.filter((variable) => !everywhere.has(variable));
  if (unknown.length > 0)
    return unknown.map((variable) => `${name} shows $${variable}, which nothing gives it`);
  const shown = distinctSituations(situations, variables).map((args) => texts.t(locale, id, args));
  const longest = Math.max(...shown.map(shownLength));
  const mistakes = new Set(shown.flatMap(htmlMistakes));
  return [
    ...[...mistakes].map((mistake) => `${name}: ${mistake}`),
    ...(longest > LIMITS[shownAs]
      ? [`${name} can get ${longest} characters long; a ${shownAs} holds ${LIMITS[shownAs]}`]
      : []),
    // Fluent shows the name of what it cannot find in braces.
    ...(shown.some((text) => /\{[\w$-]/.test(text)) ? [`${name} includes a text that does not exist`] : []),
  ];
}

/** The situations that a text tells apart by the values it shows: one of each kind. */
function distinctSituations(situations: readonly Args[], variables: readonly string[]): readonly Args[] {
  // Most texts show no values, and everybody waits for the start.
  if (variables.length === 0) return situations.slice(0, 1);
  const kinds = new Map(situations.map((args) => [variables.map((name) => args[name]).join("\n"), args]));
  return [...kinds.values()];
}

function checkLanguages(texts: CheckedTexts, everywhere: ReadonlySet<string>): string[] {
  const ids = new Set(texts.locales.flatMap((locale) => texts.ids(locale)));
  return [...ids].flatMap((id) => {
    const speakers = texts.locales.filter((locale) => texts.has(locale, id));
    const missing = texts.locales.filter((locale) => !speakers.includes(locale));
    const own = speakers.map((locale) =>
      [...texts.variables(locale, id)]
        .filter((name) => !everywhere.has(name))
        .sort()
        .join(", "),
    );
    return [
      ...missing.map((locale) => `${locale}: "${id}" is missing; ${speakers.join(", ")} has it`),
      ...(new Set(own).size > 1
        ? [
            `"${id}" shows different values: ${speakers.map((locale, at) => `${locale} (${own[at]})`).join(", ")}`,
          ]
        : []),
    ];
  });
}

/** What is known of a person, and the facts that follow from it. */
type Situation = { readonly answers: Answers; readonly facts: Readonly<Record<string, Shown>> };

/** One situation of each kind that the facts tell apart. */
function knownSituations(content: Content): readonly Situation[] {
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
function situationsIn(
  locale: string,
  content: Content,
  texts: CheckedTexts,
  known: readonly Situation[],
): Args[] {
  return known.flatMap(({ answers, facts }) => {
    const you = texts.t(locale, content.address(answers));
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
  // The day on which the countdown of the answers above begins, when all of it is ahead.
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
