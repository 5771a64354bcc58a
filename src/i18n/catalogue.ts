import { FluentBundle } from "@fluent/bundle";
import type { Locale } from "../domain/case/person.ts";
import type { ParsedText } from "./parse-ftl.ts";
import type { TextSource, WordTools } from "./texts.ts";

/** The texts of one language: finds patterns, and knows what each shows. */
export function createCatalogue(
  locale: Locale,
  sources: readonly TextSource[],
  createWords: WordTools["createWords"],
) {
  // Isolation marks would end up in what people copy, and both languages are written left to right.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const resource of sources.flatMap(({ resources }) => resources)) bundle.addResource(resource);
  const texts = new Map(sources.flatMap((each) => each.texts).map((text) => [text.id, text]));
  // Every text is offered some 30 values and shows two or three: only those are worth finding and escaping.
  const shown = new Map<string, ReadonlySet<string>>();
  return {
    bundle,
    ids: [...texts.keys()],
    words: createWords(listsIn(sources)),
    find(id: string) {
      const dot = id.indexOf(".");
      const message = bundle.getMessage(dot < 0 ? id : id.slice(0, dot));
      return (dot < 0 ? message?.value : message?.attributes[id.slice(dot + 1)]) ?? undefined;
    },
    variables(id: string): ReadonlySet<string> {
      const known = shown.get(id);
      if (known) return known;
      const found = variablesOf(id, texts);
      shown.set(id, found);
      return found;
    },
  };
}

function variablesOf(id: string, texts: ReadonlyMap<string, ParsedText>): ReadonlySet<string> {
  const parts = new Set([id]);
  for (const part of parts) for (const included of texts.get(part)?.includes ?? []) parts.add(included);
  return new Set([...parts].flatMap((part) => [...(texts.get(part)?.variables ?? [])]));
}

/** The lists of words of several sources, those of one id joined. */
export function listsIn(sources: readonly TextSource[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const [id, phrases] of sources.flatMap(({ words }) => [...words]))
    lists.set(id, [...(lists.get(id) ?? []), ...phrases]);
  return lists;
}
