import type { Content } from "../domain/procedure/content.ts";
import { htmlMistakes, shownLength } from "./html-mistakes.ts";
import { type NeededText, neededTexts } from "./needed-texts.ts";
import { type Args, knownSituations, situationsIn } from "./situations.ts";

/** What the inspection asks of the texts. */
export type CheckedTexts = {
  readonly locales: readonly string[];
  readonly ids: (locale: string) => readonly string[];
  readonly has: (locale: string, id: string) => boolean;
  readonly variables: (locale: string, id: string) => ReadonlySet<string>;
  readonly t: (locale: string, id: string, args?: Readonly<Record<string, string | number>>) => string;
};

// Telegram's limits, less room for the line above each screen that says where one is.
const HEADER_ROOM = 120;
const LIMITS = { message: 4096 - HEADER_ROOM, caption: 1024 - HEADER_ROOM, label: 64 } as const;

/** What is wrong with the texts: missing ones, markup that Telegram refuses, too long ones, languages that differ. */
export function checkTexts(content: Content, texts: CheckedTexts): string[] {
  const known = knownSituations(content);
  const situationsOf = new Map(
    texts.locales.map((locale) => [locale, situationsIn(locale, content, texts.t, known)]),
  );
  const everywhere = new Set([...situationsOf.values()].flat().flatMap((args) => Object.keys(args)));
  return [
    ...checkLanguages(texts, everywhere),
    ...[...situationsOf].flatMap(([locale, situations]) => {
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
