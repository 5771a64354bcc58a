import { fold } from "../../domain/text/fold.ts";
import { mentions, type Phrases, withoutEnd, withoutStart } from "../../domain/text/words.ts";
import type { Localizer } from "./localizer.ts";

/** Words between people that answer nothing: thanks, a wish for quiet, a break, or that all is well. */
export type SmallTalk = "thanks" | "quiet" | "later" | "agreement";

/** What is answered at once, whatever else is open. */
export type Aside = Exclude<SmallTalk, "agreement">;

/** More words than this say something beside. */
const MAX_WORDS = 7;

/** What a text says beside the matter: "cảm ơn bot nhiều nhé", "đừng nhắn nữa", "để sau", "ok", "xong rồi ạ". */
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
 * What a text says while a question is open: nobody's name or unit is "đừng nhắn nữa". Thanks may stand behind an
 * answer, agreement may be one.
 */
export function smallTalkInAnswer(localizer: Localizer, text: string): Aside | undefined {
  const talk = smallTalk(localizer, text);
  if (talk !== "thanks") return talk === "agreement" ? undefined : talk;
  const said = `${plain(localizer, text)} `;
  const { folded } = localizer.ownWords("thanks");
  return folded.some((phrase) => said.startsWith(`${phrase} `)) ? talk : undefined;
}

/** With accents each word means itself alone: "dùng nhận" is not "đừng nhắn". A single word, "stop", counts alone. */
function wantsQuiet({ spoken, folded }: Phrases, text: string, said: string): boolean {
  const isPlain = /^\p{ASCII}*$/u.test(text);
  const heard = isPlain
    ? said
    : text
        .normalize("NFC")
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
        .trim();
  return (isPlain ? folded : spoken).some(
    (phrase) => phrase === heard || (phrase.includes(" ") && ` ${heard} `.includes(` ${phrase} `)),
  );
}

function plain({ words }: Localizer, text: string): string {
  return withoutEnd(withoutStart(fold(text), words("openings")), words("endings"));
}
