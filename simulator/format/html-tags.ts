import type { MessageEntity } from "grammy/types";

/** The attributes of a tag as written, names in lower case. */
export type Attributes = ReadonlyMap<string, string>;

type EntityKind = { type: string } & Record<string, unknown>;

type SimpleType = "bold" | "italic" | "underline" | "strikethrough" | "code";

const simple: Readonly<Record<string, SimpleType>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  code: "code",
};

const others = new Set(["a", "pre", "blockquote", "tg-spoiler", "span", "tg-emoji", "tg-time"]);

/** Whether Telegram's HTML knows the tag. */
export const isTag = (name: string): boolean => name in simple || others.has(name);

/** The entity of the tag around `inner`, without its offset; undefined for a tag without meaning (a link without address). */
export function entityOf(tag: string, attributes: Attributes, inner: () => string): EntityKind | undefined {
  switch (tag) {
    case "a":
      return linkOf(attributes.get("href") ?? inner(), inner);
    case "pre":
      return { type: "pre" };
    case "code": {
      const language = attributes.get("class")?.match(/^language-(.+)$/)?.[1];
      return language === undefined ? { type: "code" } : { type: "code", language };
    }
    case "blockquote":
      return { type: attributes.has("expandable") ? "expandable_blockquote" : "blockquote" };
    case "span":
    case "tg-spoiler":
      return { type: "spoiler" };
    case "tg-emoji":
      return { type: "custom_emoji", custom_emoji_id: attributes.get("emoji-id") };
    case "tg-time":
      return {
        type: "date_time",
        unix_time: Number(attributes.get("unix")),
        date_time_format: attributes.get("format") ?? "",
      };
    default:
      return { type: simple[tag] ?? "bold" };
  }
}

/** Why the attributes of a tag are not acceptable, in Telegram's words. */
export function tagProblem(tag: string, attributes: Attributes): string | undefined {
  if (tag === "span" && attributes.get("class") !== "tg-spoiler") {
    return 'Tag "span" must have class "tg-spoiler"';
  }
  if (tag === "tg-emoji" && !/^\d+$/.test(attributes.get("emoji-id") ?? "")) {
    return "Invalid custom emoji identifier specified";
  }
  if (tag === "tg-time") {
    const unix = attributes.get("unix") ?? "";
    if (!/^-?\d+$/.test(unix) || !isUnixTime(Number(unix))) return "Invalid Unix time specified";
    if (!/^(?:r|w?[dD]?[tT]?)$/.test(attributes.get("format") ?? ""))
      return "Invalid date time format specified";
  }
  return undefined;
}

/** Whether the moment fits into Telegram's 32 bits. */
export const isUnixTime = (seconds: number): boolean => seconds === (seconds | 0);

function linkOf(href: string, inner: () => string): EntityKind | undefined {
  const url = href.trim();
  const mention = url.match(/^tg:\/\/user\?id=(\d+)$/)?.[1];
  if (mention !== undefined) {
    return { type: "text_mention", user: { id: Number(mention), is_bot: false, first_name: inner() } };
  }
  const full = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`;
  if (!/^(?:https?|tg|mailto|tel|ton|tonsite):/i.test(full) || !URL.canParse(full)) return undefined;
  return { type: "text_link", url: /^https?:/i.test(full) ? new URL(full).href : full };
}

/** Moves the language of `<pre><code class="language-x">` to the `pre` entity, where Telegram reports it. */
export function mergeCodeIntoPre(entities: readonly MessageEntity[]): readonly MessageEntity[] {
  if (!entities.some(({ type }) => type === "code")) return entities;
  const same = (a: MessageEntity, b: MessageEntity) => a.offset === b.offset && a.length === b.length;
  const merged: MessageEntity[] = [];
  for (const entity of entities) {
    if (entity.type === "code") {
      if (entities.some((other) => other.type === "pre" && same(other, entity))) continue;
      merged.push({ type: "code", offset: entity.offset, length: entity.length });
    } else if (entity.type === "pre") {
      const code = entities.find((other) => other.type === "code" && same(other, entity));
      const language = code !== undefined && "language" in code ? String(code.language) : undefined;
      merged.push(language === undefined ? entity : { ...entity, language });
    } else {
      merged.push(entity);
    }
  }
  return merged;
}
