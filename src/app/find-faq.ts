import MiniSearch from "minisearch";
import { fold } from "../domain/text/fold.ts";

/** A question that may be what the person means, best first; `sure` where it holds most of what was said. */
export type FaqHit = { readonly id: string; readonly score: number; readonly sure: boolean };

/** Below this score a hit is a coincidence of common words; a single word of the matter, such as "password", is above. */
const MIN_SCORE = 2.2;

/** What scores so much less than the best hit only shares its common words. */
const MIN_OF_BEST = 0.3;

/** A hit is sure above this score, and with more than half of the telling words: a lone "hand in" may mean anything. */
const SURE = { score: 4, share: 0.5 };

/**
 * Searches questions by their words, with small slips forgiven. A word with accents means itself alone (đúng is not dùng);
 * one without is any word that looks so. The empty words tell nothing of any matter; "bot" is one, as whoever says it
 * speaks to the bot, not of it.
 *
 * @example const find = createFaqSearch([{ id: "lost-password", text: "Quên mật khẩu?" }]);
 * find("quen mat khau") // [{ id: "lost-password", score: …, sure: true }]
 */
export function createFaqSearch(
  entries: readonly { readonly id: string; readonly text: string }[],
  emptyWords = "",
): (query: string) => FaqHit[] {
  const empty = { accented: new Set(accented(emptyWords)), plain: new Set(plain(emptyWords)) };
  const index = new MiniSearch<{ id: string; accented: string; plain: string }>({
    fields: ["accented", "plain"],
    tokenize: (text, field) => (field === "accented" ? accented(text) : plain(text)),
    processTerm: (word, field) => (isMeaningful(word) && !empty[fieldOf(field)].has(word) ? word : null),
    searchOptions: {
      tokenize: (words) => words.split(" "),
      processTerm: (word) => word,
      fuzzy: (word) => (lettersIn(word) > 4 ? 0.2 : false),
      prefix: (word) => lettersIn(word) > 3,
    },
  });
  index.addAll(entries.map(({ id, text }) => ({ id, accented: text, plain: text })));
  return (query) => {
    const said = [...new Set(accented(query.slice(0, 300)))].filter(isMeaningful);
    const withAccents = said.filter((word) => hasAccents(word) && !empty.accented.has(word));
    const without = said.filter((word) => !hasAccents(word) && !empty.plain.has(word));
    return index
      .search({
        queries: [
          { queries: withAccents, fields: ["accented"] },
          { queries: without, fields: ["plain"] },
        ],
      })
      .filter((hit, _, [best]) => hit.score >= Math.max(MIN_SCORE, MIN_OF_BEST * (best?.score ?? 0)))
      .slice(0, 3)
      .map(({ id, score, queryTerms }) => ({
        id: String(id),
        score,
        sure: score >= SURE.score && queryTerms.length > SURE.share * (withAccents.length + without.length),
      }));
  };
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

function plain(text: string): string[] {
  return fold(text).split(" ");
}

/** The tone goes before its word, so that huỷ is hủy, and no other tone's word begins in the same way. */
function accented(text: string): string[] {
  const words =
    text
      .normalize("NFD")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((word) => `${word.match(TONES)?.[0] ?? ""}${word.replace(TONES, "").normalize("NFC")}`);
}

function hasAccents(word: string): boolean {
  return word !== fold(word);
}

function lettersIn(word: string): number {
  return word.replace(TONES, "").length;
}

function isMeaningful(word: string): boolean {
  return lettersIn(word) > 1;
}

function fieldOf(name: string | undefined): "accented" | "plain" {
  return name === "accented" ? "accented" : "plain";
}
