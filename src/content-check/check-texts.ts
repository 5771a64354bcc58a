import type { Content } from "../domain/procedure/content.ts";
import { htmlMistakes, shownLength } from "./html-mistakes.ts";
import { type NeededText, neededTexts } from "./needed-texts.ts";
import { type Args, possibleSituations, situationsIn } from "./situations.ts";

/** The part of the texts that the check reads. */
export type CheckedTexts = {
  readonly locales: readonly string[];
  readonly ids: (locale: string) => readonly string[];
  readonly has: (locale: string, id: string) => boolean;
  readonly variables: (locale: string, id: string) => ReadonlySet<string>;
  readonly t: (locale: string, id: string, args?: Readonly<Record<string, string | number>>) => string;
};

// Telegram's limits, less room for the header above each screen.
const HEADER_ROOM = 120;
const LIMITS = { message: 4096 - HEADER_ROOM, caption: 1024 - HEADER_ROOM, label: 64 } as const;

/** Everything that is wrong with the texts: missing or too long ones, invalid markup, differences between languages. */
export function checkTexts(content: Content, texts: CheckedTexts): string[] {
  const allSituations = possibleSituations(content);
  const situationsOf = new Map(
    texts.locales.map((locale) => [locale, situationsIn(locale, content, texts.t, allSituations)]),
  );
  const everywhere = new Set([...situationsOf.values()].flat().flatMap((args) => Object.keys(args)));
  return [
    ...checkLanguages(texts, everywhere),
    ...[...situationsOf].flatMap(([locale, situations]) => {
      const addresses = [...new Set(allSituations.map(({ answers }) => content.address(answers)))];
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
    // Fluent shows a missing reference in braces.
    ...(shown.some((text) => /\{[\w$-]/.test(text)) ? [`${name} includes a text that does not exist`] : []),
  ];
}

/** One situation for each combination of the values that a text shows. */
function distinctSituations(situations: readonly Args[], variables: readonly string[]): readonly Args[] {
  // Most texts show no values; the check must not delay the start.
  if (variables.length === 0) return situations.slice(0, 1);
  const kinds = new Map(situations.map((args) => [variables.map((name) => args[name]).join("\n"), args]));
  return [...kinds.values()];
}

function checkLanguages(texts: CheckedTexts, everywhere: ReadonlySet<string>): string[] {
  const ids = new Set(texts.locales.flatMap((locale) => texts.ids(locale)));
  return [...ids].flatMap((id) => {
    const having = texts.locales.filter((locale) => texts.has(locale, id));
    const missing = texts.locales.filter((locale) => !having.includes(locale));
    const own = having.map((locale) =>
      [...texts.variables(locale, id)]
        .filter((name) => !everywhere.has(name))
        .sort()
        .join(", "),
    );
    return [
      ...missing.map((locale) => `${locale}: "${id}" is missing; ${having.join(", ")} has it`),
      ...(new Set(own).size > 1
        ? [
            `"${id}" shows different values: ${having.map((locale, at) => `${locale} (${own[at]})`).join(", ")}`,
          ]
        : []),
    ];
  });
}
