import { fold } from "../domain/fold.ts";
import type { Speaker } from "./speaker.ts";

/** Words between people that ask nothing and answer nothing. */
export type SmallTalk = "thanks" | "agreement";

/** More words than this say something beside. */
const MOST_WORDS = 7;

/** What a text says beside the matter: thanks ("cảm ơn bot nhiều nhé"), or that all is well ("ok", "xong rồi ạ"). */
export function smallTalk(speaker: Speaker, text: string): SmallTalk | undefined {
  const said = fold(text).replace(/^da |(?: (?:a|nhe|nha|em|bot))+$/gu, "");
  if (said.split(" ").length > MOST_WORDS) return undefined;
  if (phrases(speaker, "words-thanks").some((phrase) => ` ${said} `.includes(` ${phrase} `))) return "thanks";
  return phrases(speaker, "words-agreement").includes(said) ? "agreement" : undefined;
}

function phrases(speaker: Speaker, id: string): string[] {
  return speaker.html(id).split(",").map(fold);
}
