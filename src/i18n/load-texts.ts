import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import type { Locale } from "../domain/case/person.ts";
import { createTexts } from "./create-texts.ts";
import { type ParsedText, parseFtl } from "./parse-ftl.ts";
import type { Language, TextSource, Texts, TextTrouble, WordTools } from "./texts.ts";

/** How words are read, and how texts behave when something is missing. */
export type TextOptions = {
  readonly words: WordTools;
  /** The language that has every text. @default "vi" */
  readonly reference?: Locale;
  /** Told about each text that could not be shown as written; people still get an answer. */
  readonly onTrouble?: (trouble: TextTrouble) => void;
};

/** The file that lists what people type, where others hold what the bot says. */
const WORDS_FILE = "words.ftl";

/** Lists in which the place of a word counts. */
const LENGTHS: Readonly<Record<string, number>> = { months: 12, numbers: 5 };

/**
 * Reads every sentence: one folder per language, any number of `.ftl` files in it. A folder inside of that holds the
 * texts of a procedure and is called by its id. The files `words.ftl` list the words that people type.
 *
 * @param folder a file URL ending in a slash
 * @throws Error naming file and line of every entry that cannot be read or is there twice
 */
export function loadTexts(folder: URL, options: TextOptions): Texts {
  const mistakes: string[] = [];
  const languages = new Map<Locale, Language>();
  for (const locale of foldersIn(folder))
    languages.set(locale, readLanguage(folder, locale, options.words.lists, mistakes));

  const reference = options.reference ?? "vi";
  if (!languages.has(reference))
    mistakes.push(`locales: no folder for the reference language "${reference}"`);
  if (mistakes.length > 0) throw new Error(`Texts cannot be used:\n${mistakes.join("\n")}`);
  return createTexts(languages, { ...options, reference, onTrouble: options.onTrouble ?? (() => {}) });
}

function readLanguage(root: URL, locale: Locale, lists: readonly string[], mistakes: string[]): Language {
  const readers = { lists, mistakes };
  const folder = new URL(`${locale}/`, root);
  const places = new Map<string, string>();
  const engine = readSource(folder, `locales/${locale}`, places, readers);
  const procedures = new Map(
    foldersIn(folder).map((id) => {
      // An id of the engine's cannot be used again; two procedures may use the same.
      const taken = new Map(places);
      return [id, readSource(new URL(`${id}/`, folder), `locales/${locale}/${id}`, taken, readers)];
    }),
  );
  return { engine, procedures };
}

function readSource(
  folder: URL,
  path: string,
  places: Map<string, string>,
  { lists, mistakes }: { readonly lists: readonly string[]; readonly mistakes: string[] },
): TextSource {
  const texts: ParsedText[] = [];
  const resources: FluentResource[] = [];
  let words: ReadonlyMap<string, readonly string[]> = new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
  for (const file of files.sort()) {
    const source = readFileSync(new URL(file, folder), "utf8");
    const parsed = parseFtl(source);
    const wrong = (line: number, what: string) => mistakes.push(`${path}/${file}:${line}: ${what}`);
    for (const { line, what } of parsed.mistakes) wrong(line, what);
    if (file === WORDS_FILE) {
      words = readWords(parsed.texts, lists, wrong);
      continue;
    }
    for (const { id, line } of parsed.messages) {
      const first = places.get(id);
      if (first) wrong(line, `"${id}" is there already, see ${first}`);
      else places.set(id, `${path}/${file}:${line}`);
    }
    texts.push(...parsed.texts);
    resources.push(new FluentResource(source));
  }
  return { texts, resources, words };
}

function readWords(
  texts: readonly ParsedText[],
  lists: readonly string[],
  wrong: (line: number, what: string) => void,
) {
  const words = new Map<string, readonly string[]>();
  for (const { id, line, plain } of texts) {
    const phrases = plain?.split(",").map((phrase) => phrase.trim());
    const length = LENGTHS[id] ?? phrases?.length;
    if (!id.startsWith("choice-") && !lists.includes(id)) wrong(line, `no list of words is called "${id}"`);
    else if (words.has(id)) wrong(line, `"${id}" is there already`);
    else if (!phrases || phrases.includes("")) wrong(line, `"${id}" must be words between commas`);
    else if (phrases.length !== length) wrong(line, `"${id}" has ${phrases.length} words, not ${length}`);
    else words.set(id, phrases);
  }
  return words;
}

function foldersIn(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
