import type { MessageEntity } from "grammy/types";
import { refusal } from "../bot-api-error.ts";
import { type Attributes, entityOf, isTag, mergeCodeIntoPre, tagProblem } from "./html-tags.ts";
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
    const where = () => `at byte offset ${byteOffset(html, begin)}`;
    const name = (/^[^\s>]*/.exec(html.slice(begin + 1))?.[0] ?? "").toLowerCase();
    const scanner = attributeScanner(html, begin + 1 + name.length, () =>
      cannotParse(`Unclosed start tag "${name}" ${where()}`),
    );
    if (begin + 1 + name.length >= html.length) throw cannotParse(`Unclosed start tag ${where()}`);
    if (!isTag(name)) throw cannotParse(`Unsupported start tag "${name}" ${where()}`);
    const { attributes, end } = scanner();
    const problem = tagProblem(name, attributes);
    if (problem !== undefined) throw cannotParse(`${problem} ${where()}`);
    open.push({ name, attributes, at: text.length });
    return end;
  }

  function close(begin: number): number {
    const where = `at byte offset ${byteOffset(html, begin)}`;
    const tag = open.pop();
    if (tag === undefined) throw cannotParse(`Unexpected end tag ${where}`);
    const [written = "", name = ""] = /^<\/([^\s>]*)\s*/.exec(html.slice(begin)) ?? [];
    if (html[begin + written.length] !== ">") throw cannotParse(`Unclosed end tag ${where}`);
    if (name !== "" && name.toLowerCase() !== tag.name) {
      throw cannotParse(`Unmatched end tag ${where}, expected "</${tag.name}>", found "</${name}>"`);
    }
    const length = text.length - tag.at;
    const entity = length > 0 ? entityOf(tag.name, tag.attributes, text.slice(tag.at)) : undefined;
    if (entity) entities.push({ ...entity, offset: tag.at, length } as unknown as MessageEntity);
    return begin + written.length + 1;
  }
}

/** Reads `name="value"` pairs up to the closing bracket. */
function attributeScanner(html: string, from: number, unclosed: () => Error) {
  const pattern = /\s*(?:(>)|([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)(?=[\s>])))?)/y;
  return (): { attributes: Attributes; end: number } => {
    const attributes = new Map<string, string>();
    pattern.lastIndex = from;
    for (;;) {
      const match = pattern.exec(html);
      if (match === null) throw unclosed();
      const [, end, name = "", double, single, bare] = match;
      if (end !== undefined) return { attributes, end: pattern.lastIndex };
      attributes.set(name.toLowerCase(), decodeReferences(double ?? single ?? bare?.toLowerCase() ?? ""));
    }
  };
}

function decodeReferences(value: string): string {
  let decoded = "";
  for (let i = 0; i < value.length; ) {
    const reference = value[i] === "&" ? decodeReference(value, i) : undefined;
    decoded += reference?.character ?? value[i];
    i = reference?.end ?? i + 1;
  }
  return decoded;
}

const byteOffset = (html: string, index: number) => Buffer.byteLength(html.slice(0, index));

const cannotParse = (reason: string) => refusal(`can't parse entities: ${reason}`);
