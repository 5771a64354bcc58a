import type { MessageEntity } from "grammy/types";
import { refusal } from "../bot-api-error.ts";
import { type Attributes, entityOf, isTag, mergeCodeIntoPre, tagProblem } from "./html-tags.ts";
import { readAttributes } from "./read-attributes.ts";
import { decodeReference } from "./references.ts";
import { tidy } from "./tidy.ts";

/** A text and what is marked in it, offsets in UTF-16 units. */
export type Formatted = { readonly text: string; readonly entities: readonly MessageEntity[] };

type OpenTag = { readonly name: string; readonly attributes: Attributes; readonly at: number };

/**
 * Reads Telegram's HTML subset, with the refusals of Telegram's own parser.
 * An ampersand that begins no known reference is an ampersand; a stray `<` is an unsupported tag.
 */
export function parseHtml(html: string): Formatted {
  if (!/[<&]/.test(html)) return tidy(html, []);
  const entities: MessageEntity[] = [];
  const open: OpenTag[] = [];
  let text = "";
  let i = 0;

  while (i < html.length) {
    const next = html[i];
    if (next === "&") {
      const reference = decodeReference(html, i);
      text += reference?.character ?? "&";
      i = reference?.end ?? i + 1;
    } else if (next !== "<") {
      const plain = i;
      while (i < html.length && html[i] !== "<" && html[i] !== "&") i++;
      text += html.slice(plain, i);
    } else if (html[i + 1] === "/") {
      i = close(i);
    } else {
      i = start(i);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return tidy(text, mergeCodeIntoPre(entities));

  function start(begin: number): number {
    const written = /^[^\s>]*/.exec(html.slice(begin + 1))?.[0] ?? "";
    const name = written.toLowerCase();
    const nameEnd = begin + 1 + written.length;
    const where = (at = begin) => `at byte offset ${byteOffset(html, at)}`;
    if (nameEnd >= html.length) throw cannotParse(`Unclosed start tag ${where()}`);
    if (!isTag(name)) throw cannotParse(`Unsupported start tag "${name}" ${where()}`);
    const tag = readAttributes(html, name, nameEnd);
    if ("problem" in tag) throw cannotParse(`${tag.problem} ${where(tag.at)}`);
    const problem = tagProblem(name, tag.attributes);
    if (problem !== undefined) throw cannotParse(name === "span" ? `${problem} ${where()}` : problem);
    open.push({ name, attributes: tag.attributes, at: text.length });
    return tag.end;
  }

  function close(begin: number): number {
    const where = () => `at byte offset ${byteOffset(html, begin)}`;
    const tag = open.pop();
    if (tag === undefined) throw cannotParse(`Unexpected end tag ${where()}`);
    const [written = "", name = ""] = /^<\/([^\s>]*)\s*/.exec(html.slice(begin)) ?? [];
    if (html[begin + written.length] !== ">") throw cannotParse(`Unclosed end tag ${where()}`);
    if (name !== "" && name.toLowerCase() !== tag.name) {
      throw cannotParse(`Unmatched end tag ${where()}, expected "</${tag.name}>", found "</${name}>"`);
    }
    const length = text.length - tag.at;
    const entity = length > 0 ? entityOf(tag.name, tag.attributes, text.slice(tag.at)) : undefined;
    if (entity) entities.push({ ...entity, offset: tag.at, length } as unknown as MessageEntity);
    return begin + written.length + 1;
  }
}

const byteOffset = (html: string, index: number) => Buffer.byteLength(html.slice(0, index));

const cannotParse = (reason: string) => refusal(`can't parse entities: ${reason}`);
