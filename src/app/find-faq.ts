import MiniSearch from "minisearch";
import { fold } from "../domain/text/fold.ts";

/** A matching question; `sure` if it contains most of the query's words. */
export type FaqHit = { readonly id: string; readonly score: number; readonly sure: boolean };

/** Hits below share only common words with the query; a single specific word such as "password" scores above. */
const MIN_SCORE = 2.2;

/** Hits below this share of the best score are dropped. */
const MIN_OF_BEST = 0.3;

/** A hit is sure above this score and with more than this share of the query's words: a lone "hand in" is ambiguous. */
const SURE = { score: 4, share: 0.5 };

/**
 * Makes a search over questions, best hits first, that tolerates typing errors. A word with accents matches exactly (đúng
 * is not dùng), one without matches any accents. `emptyWords`, such as "bot", are ignored.
 *
 * @example const find = createFaqSearch([{ id: "lost-password", text: "Quên mật khẩu?" }]);
 * find("quen mat khau") // [{ id: "lost-password", score: …, sure: true }]
 */
export function createFaqSearch(
  entries: readonly { readonly id: string; readonly text: string }[],
  emptyWords = "",
): (query: string) => FaqHit[] {
  const ignored = { accented: new Set(accented(emptyWords)), plain: new Set(plain(emptyWords)) };
  const index = new MiniSearch<{ id: string; accented: string; plain: string }>({
    fields: ["accented", "plain"],
    tokenize: (text, field) => (field === "accented" ? accented(text) : plain(text)),
    processTerm: (word, field) => (isMeaningful(word) && !ignored[fieldOf(field)].has(word) ? word : null),
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
    const withAccents = said.filter((word) => hasAccents(word) && !ignored.accented.has(word));
    const withoutAccents = said.filter((word) => !hasAccents(word) && !ignored.plain.has(word));
    return index
      .search({
        queries: [
          { queries: withAccents, fields: ["accented"] },
          { queries: withoutAccents, fields: ["plain"] },
        ],
      })
      .filter((hit, _, [best]) => hit.score >= Math.max(MIN_SCORE, MIN_OF_BEST * (best?.score ?? 0)))
      .slice(0, 3)
      .map(({ id, score, queryTerms }) => ({
        id: String(id),
        score,
        sure:
          score >= SURE.score &&
          queryTerms.length > SURE.share * (withAccents.length + withoutAccents.length),
      }));
  };
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

function plain(text: string): string[] {
  return fold(text).split(" ");
}

/** The tone is moved before its word, so that huỷ equals hủy, and words of different tones share no prefix. */
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
