import MiniSearch from "minisearch";
import { fold } from "../domain/fold.ts";

/** A question that may be what the person means, best first. */
export type FaqHit = { readonly id: string; readonly score: number };

/** Below this score a hit is a coincidence of common words; a single word of the matter, such as "password", is above. */
const SENSIBLE_SCORE = 2.2;

/** What scores so much less than the best hit only shares its common words. */
const LEAST_OF_BEST = 0.3;

/**
 * Searches questions by their words, whatever the accents, with small slips forgiven. The empty words tell nothing of
 * any matter; "bot" is one, as whoever says it speaks to the bot, not of it.
 *
 * @example const find = createFaqSearch([{ id: "lost-password", text: "Quên mật khẩu?" }]);
 * find("quen mat khau") // [{ id: "lost-password", score: … }]
 */
export function createFaqSearch(
  entries: readonly { readonly id: string; readonly text: string }[],
  emptyWords = "",
): (query: string) => FaqHit[] {
  const empty = new Set(fold(emptyWords).split(" "));
  const tells = (word: string) => word.length > 1 && !empty.has(word);
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ["text"],
    tokenize: (text) => fold(text).split(" "),
    processTerm: (term) => (tells(term) ? term : null),
    searchOptions: { fuzzy: (term) => (term.length > 4 ? 0.2 : false), prefix: (term) => term.length > 3 },
  });
  index.addAll(entries.map(({ id, text }) => ({ id, text })));
  return (query) =>
    index
      .search(query.slice(0, 300))
      .filter((hit, _, [best]) => hit.score >= Math.max(SENSIBLE_SCORE, LEAST_OF_BEST * (best?.score ?? 0)))
      .slice(0, 3)
      .map((hit) => ({ id: String(hit.id), score: hit.score }));
}
