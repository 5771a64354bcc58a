import type { MessageEntity } from "grammy/types";
import { refusal } from "../bot-api-error.ts";
import { type Attributes, entityOf, isTag, mergeCodeIntoPre, tagProblem } from "./html-tags.ts";
import { readAttributes, skip } from "./read-attributes.ts";
import { decodeReference } from "./references.ts";
import { tidy } from "./tidy.ts";

/** A text and its entities, offsets in UTF-16 units. */
export type Formatted = { readonly text: string; readonly entities: readonly MessageEntity[] };

type OpenTag = { readonly name: string; readonly attributes: Attributes; readonly at: number };

/**
 * Parses Telegram's HTML subset, with the refusals of Telegram's own parser.
 * An ampersand that begins no known reference is plain text; a stray `<` is an unsupported tag.
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
      i = skip(html, i, PLAIN);
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
    const nameEnd = skip(html, begin + 1, TAG_NAME);
    const name = html.slice(begin + 1, nameEnd).toLowerCase();
    if (nameEnd >= html.length) throw cannotParse(`Unclosed start tag ${where(html, begin)}`);
    if (!isTag(name)) throw cannotParse(`Unsupported start tag "${name}" ${where(html, begin)}`);
    const tag = readAttributes(html, name, nameEnd);
    if ("problem" in tag) throw cannotParse(`${tag.problem} ${where(html, tag.at ?? begin)}`);
    const problem = tagProblem(name, tag.attributes);
    if (problem !== undefined) {
      throw cannotParse(name === "span" ? `${problem} ${where(html, begin)}` : problem);
    }
    open.push({ name, attributes: tag.attributes, at: text.length });
    return tag.end;
  }

  function close(begin: number): number {
    const tag = open.pop();
    if (tag === undefined) throw cannotParse(`Unexpected end tag ${where(html, begin)}`);
    const nameEnd = skip(html, begin + 2, TAG_NAME);
    const name = html.slice(begin + 2, nameEnd);
    const end = skip(html, nameEnd, SPACES);
    if (html[end] !== ">") throw cannotParse(`Unclosed end tag ${where(html, begin)}`);
    if (name !== "" && name.toLowerCase() !== tag.name) {
      const wanted = `expected "</${tag.name}>", found "</${name}>"`;
      throw cannotParse(`Unmatched end tag ${where(html, begin)}, ${wanted}`);
    }
    const length = text.length - tag.at;
    const entity = length > 0 ? entityOf(tag.name, tag.attributes, () => text.slice(tag.at)) : undefined;
    if (entity) entities.push({ ...entity, offset: tag.at, length } as unknown as MessageEntity);
    return end + 1;
  }
}

const PLAIN = /[^<&]*/y;
const TAG_NAME = /[^\s>]*/y;
const SPACES = /\s*/y;

const where = (html: string, index: number) => `at byte offset ${Buffer.byteLength(html.slice(0, index))}`;

const cannotParse = (reason: string) => refusal(`can't parse entities: ${reason}`);
