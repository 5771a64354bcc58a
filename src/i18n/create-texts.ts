import type { Locale } from "../domain/case/person.ts";
import { createCatalogue, listsIn } from "./catalogue.ts";
import { cut, escapeHtml, plainWords } from "./html.ts";
import { shownArgs } from "./shown-args.ts";
import type { FindArg, Language, TextArgs, TextSource, Texts, TextTrouble, WordTools } from "./texts.ts";

const TOAST_LIMIT = 200;
const LABEL_LIMIT = 64;

/** Texts over languages that were read; `loadTexts` is the way to get them. */
export function createTexts(languages: ReadonlyMap<Locale, Language>, options: ViewOptions): Texts {
  const views = new Map<string, Texts>();
  const of = (procedure: string): Texts => {
    const made = views.get(procedure) ?? createView(sourcesOf(languages, procedure), options, of);
    views.set(procedure, made);
    return made;
  };
  return createView(sourcesOf(languages), options, of);
}

type ViewOptions = {
  readonly reference: Locale;
  readonly onTrouble: (trouble: TextTrouble) => void;
  readonly words: WordTools;
};

type Sources = ReadonlyMap<Locale, readonly TextSource[]>;

function sourcesOf(languages: ReadonlyMap<Locale, Language>, procedure?: string): Sources {
  return new Map(
    [...languages].map(([locale, { engine, procedures }]) => {
      const own = procedure === undefined ? undefined : procedures.get(procedure);
      return [locale, own ? [own, engine] : [engine]];
    }),
  );
}

function createView(
  sources: Sources,
  { reference, onTrouble, words: { createWords, fold } }: ViewOptions,
  of: Texts["of"],
): Texts {
  const catalogues = new Map(
    [...sources].map(([locale, each]) => [locale, createCatalogue(locale, each, createWords)]),
  );
  const everyWord = createWords(listsIn([...sources.values()].flat()));
  const typed = new Map<string, string>();

  const t = (locale: Locale, id: string, args: TextArgs | FindArg = {}): string => {
    const own = catalogues.get(locale)?.find(id);
    if (own === undefined) onTrouble({ locale, id, what: "there is no such text" });
    const used = own === undefined ? reference : locale;
    const catalogue = catalogues.get(used);
    const pattern = own ?? catalogue?.find(id);
    if (!catalogue || pattern === undefined) return escapeHtml(id);
    const errors: Error[] = [];
    const shown = shownArgs(used, reference, args, catalogue.variables(id));
    const words = catalogue.bundle.formatPattern(pattern, shown, errors);
    for (const error of errors) onTrouble({ locale: used, id, what: error.message });
    return words;
  };
  const label: Texts["label"] = (locale, id, args) => cut(plainWords(t(locale, id, args)), LABEL_LIMIT);

  return {
    locales: [...sources.keys()],
    has: (locale, id) => catalogues.get(locale)?.find(id) !== undefined,
    ids: (locale) => catalogues.get(locale)?.ids ?? [],
    variables: (locale, id) => catalogues.get(locale)?.variables(id) ?? new Set(),
    t,
    plain: (locale, id, args) => cut(plainWords(t(locale, id, args)), TOAST_LIMIT),
    label,
    typedLabel(locale, id) {
      // Each answer is compared with all of these.
      const key = `${locale} ${id}`;
      const words = typed.get(key) ?? fold(label(locale, id));
      typed.set(key, words);
      return words;
    },
    wordLists: [...listsIn([...sources.values()].flat()).keys()],
    words: (locale) => (locale === undefined ? everyWord : (catalogues.get(locale)?.words ?? everyWord)),
    of,
  };
}
