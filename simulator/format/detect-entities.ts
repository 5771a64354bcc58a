import type { MessageEntity } from "grammy/types";

type Detected = "bot_command" | "url" | "email" | "mention" | "hashtag";

/** Each with a character that every match contains, so that most texts skip most patterns. */
const patterns: readonly [Detected, string, RegExp][] = [
  [
    "url",
    "",
    /\b(?:https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]|(?:[a-z0-9-]+\.)+(?:vn|com|org|net|me|edu)\b(?:\/[^\s<>"]*)?)/gi,
  ],
  ["email", "@", /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ["bot_command", "/", /(?<![\w/@<>])\/[a-z0-9_]{1,64}(?:@\w+)?(?![\w/])/gi],
  ["mention", "@", /(?<![\w@])@[a-z]\w{3,31}\b/gi],
  ["hashtag", "#", /(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/gu],
];

/** Adds what Telegram marks by itself in any text: commands, links, addresses, mentions, hashtags. */
export function detectEntities(
  text: string,
  marked: readonly MessageEntity[] = [],
): readonly MessageEntity[] {
  if (!/[/@#.]/.test(text)) return marked;
  const found: MessageEntity[] = [...marked];
  for (const [type, sign, pattern] of patterns) {
    if (!text.includes(sign)) continue;
    for (const match of text.matchAll(pattern)) {
      const offset = match.index;
      const length = match[0].length;
      const free = (e: MessageEntity) => offset + length <= e.offset || e.offset + e.length <= offset;
      const plain = found.every((e) => free(e) || !opaque.has(e.type));
      // An e-mail address contains a domain, which is detected first; the longer match wins.
      const inside = type === "email" ? found.findIndex((e) => e.type === "url" && !free(e)) : -1;
      if (inside >= 0) found.splice(inside, 1);
      if (plain || inside >= 0) found.push({ type, offset, length });
    }
  }
  return found.sort((a, b) => a.offset - b.offset || b.length - a.length);
}

/** Entities inside which nothing is detected. */
const opaque = new Set<string>([
  "code",
  "pre",
  "text_link",
  "text_mention",
  "date_time",
  "url",
  "email",
  "bot_command",
  "mention",
  "hashtag",
]);
