import type { Attributes } from "./html-tags.ts";
import { decodeReferences } from "./references.ts";

/** An error in a tag; `at` is set where Telegram reports another offset than the tag's beginning. */
export type TagProblem = { readonly problem: string; readonly at?: number };

/** The attributes of a start tag and the offset after its closing bracket. */
export type ReadTag = { readonly attributes: Attributes; readonly end: number };

/** Parses `name`, `name=value` and `name="value"` from the end of a tag's name up to its closing bracket. */
export function readAttributes(html: string, tag: string, from: number): ReadTag | TagProblem {
  const attributes = new Map<string, string>();
  let i = from;
  for (;;) {
    i = skip(html, i, SPACES);
    if (html[i] === ">") return { attributes, end: i + 1 };
    const nameEnd = skip(html, i, NAME);
    const name = html.slice(i, nameEnd).toLowerCase();
    if (name === "" && nameEnd < html.length) return { problem: `Empty attribute name in the tag "${tag}"` };
    i = skip(html, nameEnd, SPACES);
    if (i >= html.length) return { problem: `Unclosed start tag "${tag}"` };
    if (html[i] !== "=") {
      attributes.set(name, "");
      continue;
    }
    i = skip(html, i + 1, SPACES);
    const quote = html[i];
    if (quote === '"' || quote === "'") {
      const close = html.indexOf(quote, i + 1);
      if (close < 0) return { problem: "Unclosed start tag" };
      attributes.set(name, decodeReferences(html.slice(i + 1, close)));
      i = close + 1;
    } else {
      const end = skip(html, i, BARE_VALUE);
      if (end < html.length && !/[\s>]/.test(html[end] ?? "")) {
        return { problem: "Unexpected end of name token", at: i };
      }
      attributes.set(name, html.slice(i, end).toLowerCase());
      i = end;
    }
    if (i >= html.length) return { problem: "Unclosed start tag" };
  }
}

const SPACES = /\s*/y;
const NAME = /[^\s=>]*/y;
const BARE_VALUE = /[a-z0-9.-]*/iy;

/** The offset after the match of a sticky pattern at `from`. */
export function skip(html: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  pattern.exec(html);
  return Math.max(pattern.lastIndex, from);
}
