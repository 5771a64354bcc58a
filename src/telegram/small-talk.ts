import { fold } from "../domain/fold.ts";
import type { Speaker } from "./speaker.ts";

/** Words between people that answer nothing: thanks, a wish for quiet, a break, or that all is well. */
export type SmallTalk = "thanks" | "quiet" | "later" | "agreement";

/** What is answered at once, whatever else is open. */
export type Aside = Exclude<SmallTalk, "agreement">;

/** More words than this say something beside. */
const MOST_WORDS = 7;

/** What a text says beside the matter: "cảm ơn bot nhiều nhé", "đừng nhắn nữa", "để sau", "ok", "xong rồi ạ". */
export function smallTalk(speaker: Speaker, text: string): SmallTalk | undefined {
  const said = plain(text);
  if (said.split(" ").length > MOST_WORDS) return undefined;
  if (wantsQuiet(speaker, text, said)) return "quiet";
  if (phrases(speaker, "words-later").includes(said)) return "later";
  if (phrases(speaker, "words-thanks").some((phrase) => ` ${said} `.includes(` ${phrase} `))) return "thanks";
  return phrases(speaker, "words-agreement").includes(said) ? "agreement" : undefined;
}

/**
 * What a text says while a question is open: nobody's name or unit is "đừng nhắn nữa". Thanks may stand behind an
 * answer, agreement may be one.
 */
export function talkAside(speaker: Speaker, text: string): Aside | undefined {
  const talk = smallTalk(speaker, text);
  if (talk !== "thanks") return talk === "agreement" ? undefined : talk;
  const said = plain(text);
  return phrases(speaker, "words-thanks").some((phrase) => `${said} `.startsWith(`${phrase} `))
    ? talk
    : undefined;
}

/** With accents each word means itself alone: "dùng nhận" is not "đừng nhắn". A single word, "stop", counts alone. */
function wantsQuiet(speaker: Speaker, text: string, said: string): boolean {
  const isPlain = /^\p{ASCII}*$/u.test(text);
  const heard = isPlain
    ? said
    : text
        .normalize("NFC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
  const { spoken, folded } = listed(speaker, "words-quiet");
  return (isPlain ? folded : spoken).some(
    (phrase) => phrase === heard || (phrase.includes(" ") && ` ${heard} `.includes(` ${phrase} `)),
  );
}

function plain(text: string): string {
  return fold(text).replace(/^(?:(?:da|em|minh|toi) )+|(?: (?:a|nhe|nha|em|bot|ban|oi))+$/gu, "");
}

function phrases(speaker: Speaker, id: string): readonly string[] {
  return listed(speaker, id).folded;
}

type Listed = { readonly spoken: readonly string[]; readonly folded: readonly string[] };

/** Each answer is held against all lists: reading them anew took longer than judging the answer. */
const lists = new Map<string, Listed>();

function listed(speaker: Speaker, id: string): Listed {
  const list = speaker.html(id);
  const known = lists.get(list);
  if (known) return known;
  const spoken = list.split(",").map((phrase) => phrase.trim());
  const read = { spoken, folded: spoken.map(fold) };
  lists.set(list, read);
  return read;
}
