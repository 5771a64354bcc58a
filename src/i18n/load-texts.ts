import { readdirSync, readFileSync } from "node:fs";
import { FluentBundle, type Message } from "@fluent/bundle";
import type { Locale } from "../domain/case/person.ts";
import { readFtl } from "./read-ftl.ts";
import { type Language, makeTexts, type Texts, type TextTrouble } from "./texts.ts";

/** How texts behave when something is missing. */
export type TextOptions = {
  /** The language that has every text. @default "vi" */
  readonly reference?: Locale;
  /** Told about each text that could not be shown as written; people still get an answer. */
  readonly onTrouble?: (trouble: TextTrouble) => void;
};

/**
 * Reads every sentence: one folder per language, any number of `.ftl` files in it.
 *
 * @param folder a file URL ending in a slash
 * @throws Error naming file and line of every entry that cannot be read or is there twice
 */
export function loadTexts(folder: URL, options: TextOptions = {}): Texts {
  const mistakes: string[] = [];
  const languages = new Map<Locale, Language>();
  const locales = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  for (const locale of locales) languages.set(locale, readLocale(folder, locale, mistakes));

  const reference = options.reference ?? "vi";
  if (!languages.has(reference))
    mistakes.push(`locales: no folder for the reference language "${reference}"`);
  if (mistakes.length > 0) throw new Error(`Texts cannot be used:\n${mistakes.join("\n")}`);
  return makeTexts(languages, reference, options.onTrouble ?? (() => {}));
}

function readLocale(folder: URL, locale: Locale, mistakes: string[]): Language {
  // Isolation marks would end up in what people copy, and both languages are written left to right.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const ids: string[] = [];
  const places = new Map<string, string>();
  const files = readdirSync(new URL(`${locale}/`, folder)).filter((name) => name.endsWith(".ftl"));
  for (const file of files.sort()) {
    const read = readFtl(readFileSync(new URL(`${locale}/${file}`, folder), "utf8"));
    for (const { line, what } of read.mistakes) mistakes.push(`locales/${locale}/${file}:${line}: ${what}`);
    for (const { entry, line } of read.entries) {
      const here = `locales/${locale}/${file}:${line}`;
      const first = places.get(entry.id);
      if (first) mistakes.push(`${here}: "${entry.id}" is there already, see ${first}`);
      else {
        places.set(entry.id, here);
        ids.push(...idsOf(entry));
      }
    }
    bundle.addResource(read.resource);
  }
  return { bundle, ids };
}

function idsOf({ id, value, attributes }: Message): string[] {
  const named = Object.keys(attributes).map((name) => `${id}.${name}`);
  return value === null ? named : [id, ...named];
}
