import { fold } from "../../domain/text/fold.ts";
import type { Localizer } from "./localizer.ts";

/** Words between people that answer nothing: thanks, a wish for quiet, a break, or that all is well. */
export type SmallTalk = "thanks" | "quiet" | "later" | "agreement";

/** What is answered at once, whatever else is open. */
export type Aside = Exclude<SmallTalk, "agreement">;

/** More words than this say something beside. */
const MAX_WORDS = 7;

/** What a text says beside the matter: "cảm ơn bot nhiều nhé", "đừng nhắn nữa", "để sau", "ok", "xong rồi ạ". */
export function smallTalk(localizer: Localizer, text: string): SmallTalk | undefined {
  const said = plain(text);
  if (said.split(" ").length > MAX_WORDS) return undefined;
  if (wantsQuiet(localizer, text, said)) return "quiet";
  if (localizer.phrases("words-later").folded.includes(said)) return "later";
  const thanks = localizer.phrases("words-thanks").folded;
  if (thanks.some((phrase) => ` ${said} `.includes(` ${phrase} `))) return "thanks";
  return localizer.phrases("words-agreement").folded.includes(said) ? "agreement" : undefined;
}

/**
 * What a text says while a question is open: nobody's name or unit is "đừng nhắn nữa". Thanks may stand behind an
 * answer, agreement may be one.
 */
export function smallTalkInAnswer(localizer: Localizer, text: string): Aside | undefined {
  const talk = smallTalk(localizer, text);
  if (talk !== "thanks") return talk === "agreement" ? undefined : talk;
  const said = plain(text);
  const thanks = localizer.phrases("words-thanks").folded;
  return thanks.some((phrase) => `${said} `.startsWith(`${phrase} `)) ? talk : undefined;
}

/** With accents each word means itself alone: "dùng nhận" is not "đừng nhắn". A single word, "stop", counts alone. */
function wantsQuiet(localizer: Localizer, text: string, said: string): boolean {
  const isPlain = /^\p{ASCII}*$/u.test(text);
  const heard = isPlain
    ? said
    : text
        .normalize("NFC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
  const { spoken, folded } = localizer.phrases("words-quiet");
  return (isPlain ? folded : spoken).some(
    (phrase) => phrase === heard || (phrase.includes(" ") && ` ${heard} `.includes(` ${phrase} `)),
  );
}

function plain(text: string): string {
  return fold(text).replace(/^(?:(?:da|em|minh|toi) )+|(?: (?:a|nhe|nha|em|bot|ban|oi))+$/gu, "");
}
