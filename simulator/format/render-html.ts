import type { MessageEntity } from "grammy/types";
import { escapeHtml } from "./references.ts";

/**
 * A message as HTML that is safe to show: the text is escaped and only the tags below can appear
 * (`b i u s code pre a blockquote span.spoiler time`).
 */
export function renderHtml(text: string, entities: readonly MessageEntity[]): string {
  if (entities.length === 0) return escapeHtml(text);
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return renderRange(text, 0, text.length, sorted);
}

function renderRange(text: string, from: number, to: number, entities: readonly MessageEntity[]): string {
  let html = "";
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    if (entity === undefined || entity.offset < at) continue;
    // An entity that reaches beyond its outer one is cut at its end, because tags must nest.
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= entity.offset) continue;
    const inner = entities.slice(i + 1).filter((other) => other.offset < end);
    html += escapeHtml(text.slice(at, entity.offset));
    html += wrap(entity, renderRange(text, entity.offset, end, inner));
    at = end;
  }
  return html + escapeHtml(text.slice(at, to));
}

function wrap(entity: MessageEntity, inner: string): string {
  switch (entity.type) {
    case "bold":
      return `<b>${inner}</b>`;
    case "italic":
      return `<i>${inner}</i>`;
    case "underline":
      return `<u>${inner}</u>`;
    case "strikethrough":
      return `<s>${inner}</s>`;
    case "code":
      return `<code>${inner}</code>`;
    case "pre":
      return `<pre>${inner}</pre>`;
    case "blockquote":
    case "expandable_blockquote":
      return `<blockquote>${inner}</blockquote>`;
    case "spoiler":
      return `<span class="spoiler">${inner}</span>`;
    case "text_link":
      return link(entity.url, inner);
    case "url":
      return link(/^https?:/i.test(inner) ? unescapeAmp(inner) : `http://${unescapeAmp(inner)}`, inner);
    case "date_time":
      return timeTag(entity, inner);
    default:
      return inner;
  }
}

/** The page replaces the bot's own words by the moment in its format, in the reader's language. */
function timeTag(entity: MessageEntity.DateTimeMessageEntity, inner: string): string {
  const moment = new Date(entity.unix_time * 1000).toISOString();
  return `<time datetime="${moment}" data-format="${escapeHtml(entity.date_time_format)}">${inner}</time>`;
}

function link(url: string, inner: string): string {
  if (!/^(?:https?|mailto|tel|tg):/i.test(url)) return inner;
  return `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${inner}</a>`;
}

const unescapeAmp = (html: string) => html.replaceAll("&amp;", "&");
