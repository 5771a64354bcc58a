import { fold } from "../../domain/text/fold.ts";
import { mentions, type Phrases, withoutEnd, withoutStart } from "../../domain/text/words.ts";
import type { Localizer } from "./localizer.ts";

/** Kinds of text that are neither answer nor question: thanks, "stop", "later", or agreement. */
export type SmallTalk = "thanks" | "quiet" | "later" | "agreement";

/** Small talk that gets a reply even while a question is open. */
export type Aside = Exclude<SmallTalk, "agreement">;

/** A longer text says more than small talk. */
const MAX_WORDS = 7;

/** Recognizes small talk: "cảm ơn bot nhiều nhé", "đừng nhắn nữa", "để sau", "ok", "xong rồi ạ". */
export function smallTalk(localizer: Localizer, text: string): SmallTalk | undefined {
  const { ownWords } = localizer;
  const said = plain(localizer, text);
  if (said.split(" ").length > MAX_WORDS) return undefined;
  if (wantsQuiet(ownWords("quiet"), text, said)) return "quiet";
  if (ownWords("later").folded.includes(said)) return "later";
  if (mentions(said, ownWords("thanks"))) return "thanks";
  return ownWords("agreement").folded.includes(said) ? "agreement" : undefined;
}

/**
 * Recognizes small talk while a question is open. Thanks must come first, because they may follow an answer, and
 * agreement does not count, because it may be the answer.
 */
export function smallTalkInAnswer(localizer: Localizer, text: string): Aside | undefined {
  const talk = smallTalk(localizer, text);
  if (talk !== "thanks") return talk === "agreement" ? undefined : talk;
  const said = `${plain(localizer, text)} `;
  const { folded } = localizer.ownWords("thanks");
  return folded.some((phrase) => said.startsWith(`${phrase} `)) ? talk : undefined;
}

/** Accented words match exactly: "dùng nhận" is not "đừng nhắn". A single word such as "stop" must be the whole text. */
function wantsQuiet({ spoken, folded }: Phrases, text: string, said: string): boolean {
  const isPlain = /^\p{ASCII}*$/u.test(text);
  const words = isPlain
    ? said
    : text
        .normalize("NFC")
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
        .trim();
  return (isPlain ? folded : spoken).some(
    (phrase) => phrase === words || (phrase.includes(" ") && ` ${words} `.includes(` ${phrase} `)),
  );
}

function plain({ words }: Localizer, text: string): string {
  return withoutEnd(withoutStart(fold(text), words("openings")), words("endings"));
}
