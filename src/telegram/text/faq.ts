import { createFaqSearch } from "../../app/find-faq.ts";
import type { Content } from "../../domain/procedure/content.ts";
import { fold } from "../../domain/text/fold.ts";
import { mentions } from "../../domain/text/words.ts";
import type { Texts } from "../../i18n/texts.ts";
import { faqData } from "../ui/callback-data.ts";
import { type Button, callback } from "../ui/keyboard.ts";
import type { Localizer } from "./localizer.ts";

/** Finds the typical questions that a query in a language may mean: ids, best first. */
export type FaqFinder = {
  (locale: string, query: string): readonly string[];
  /** Whether the best hit is almost certainly meant. */
  readonly isSure: (locale: string, query: string) => boolean;
};

/** Indexes the questions of every language once, at the start. */
export function createFaqFinder(allTexts: Texts, { faq, procedure }: Content): FaqFinder {
  const texts = allTexts.of(procedure.id);
  const searches = new Map(
    texts.locales.map((locale) => [
      locale,
      createFaqSearch(
        faq.map(({ id }) => ({
          id,
          // Not `plain`, which cuts off after 200 characters.
          text: `${texts.t(locale, `faq-${id}.question`)} ${texts.t(locale, `faq-${id}.words`)}`,
        })),
        texts.words(locale)("search-empty").spoken.join(" "),
      ),
    ]),
  );
  const hits = (locale: string, query: string) => searches.get(locale)?.(query) ?? [];
  return Object.assign((locale: string, query: string) => hits(locale, query).map(({ id }) => id), {
    isSure: (locale: string, query: string) => hits(locale, query)[0]?.sure === true,
  });
}

/** Buttons for typical questions, one in each row. */
export function faqButtons(localizer: Localizer, ids: readonly string[]): Button[][] {
  return ids.map((id) => [callback(localizer.label(`faq-${id}.question`), faqData(id))]);
}

/** Fewer words with a question word are more likely a misspelt answer than a question. */
const MIN_WORDS = 4;

/** Whether a text is a question rather than an answer. */
export function asksSomething(localizer: Localizer, text: string): boolean {
  if (text.trimEnd().endsWith("?")) return true;
  const said = fold(text);
  return said.split(" ").length >= MIN_WORDS && mentions(said, localizer.ownWords("asking"));
}
