import { createFaqSearch } from "../app/find-faq.ts";
import type { Content } from "../domain/content.ts";
import { fold } from "../domain/fold.ts";
import type { Texts } from "../i18n/texts.ts";
import { faqData } from "./callback-data.ts";
import { type Button, callback } from "./keyboard.ts";
import type { Speaker } from "./speaker.ts";

/** Finds the typical questions that some words may mean, in the words' language: ids, best first. */
export type FaqFinder = (locale: string, query: string) => readonly string[];

/** Reads the questions of every language once, at the start. */
export function createFaqFinder(texts: Texts, { faq }: Content): FaqFinder {
  const searches = new Map(
    texts.locales.map((locale) => [
      locale,
      createFaqSearch(
        faq.map(({ id }) => ({
          id,
          text: `${texts.plain(locale, `faq-${id}.question`)} ${texts.plain(locale, `faq-${id}.words`)}`,
        })),
        texts.plain(locale, "faq-empty-words"),
      ),
    ]),
  );
  return (locale, query) =>
    searches
      .get(locale)?.(query)
      .map((hit) => hit.id) ?? [];
}

/** Typical questions to tap, one in each row. */
export function faqButtons(speaker: Speaker, ids: readonly string[]): Button[][] {
  return ids.map((id) => [callback(speaker.label(`faq-${id}.question`), faqData(id))]);
}

/** A sentence with an asking word in it; two or three words are rather an answer gone wrong. */
const LEAST_WORDS = 4;

/** Whether somebody asks something back instead of answering. */
export function asksSomething(speaker: Speaker, text: string): boolean {
  if (text.trimEnd().endsWith("?")) return true;
  const asking = fold(speaker.label("faq-asking-words")).split(" ");
  const words = fold(text).split(" ");
  return words.length >= LEAST_WORDS && words.some((word) => asking.includes(word));
}
