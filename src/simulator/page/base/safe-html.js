import { say } from "./words.js";

const PLAIN = new Set(["B", "I", "U", "S", "CODE", "PRE", "BLOCKQUOTE", "TIME"]);
const LINKS = /^(https?|tg|mailto|tel):/i;
const COMMAND_OR_URL = /(?<=^|\s)\/[a-z0-9_]{1,32}(?![\w/])|https?:\/\/[^\s<>"]*[^\s<>".,!?;:)]/gi;

/**
 * Turns a message's html into nodes that cannot run anything: the text is parsed in a document without scripts
 * and only known tags are built anew, with attributes of our own; whatever else there is stays as its text.
 * @param {string} html
 * @returns {DocumentFragment}
 */
export function safeHtml(html) {
  const safe = document.createDocumentFragment();
  copyChildren(new DOMParser().parseFromString(html, "text/html").body, safe, false);
  return safe;
}

/**
 * @param {Node} from
 * @param {Node} to
 * @param {boolean} literal inside code and links nothing is made clickable
 */
function copyChildren(from, to, literal) {
  for (const child of from.childNodes) {
    if (child instanceof Text) to.appendChild(literal ? child.cloneNode() : withLinks(child.data));
    else if (child instanceof HTMLBRElement) to.appendChild(document.createTextNode("\n"));
    else if (child instanceof HTMLScriptElement || child instanceof HTMLStyleElement) continue;
    else if (child instanceof HTMLElement) copyElement(child, to, literal);
  }
}

/**
 * @param {HTMLElement} from
 * @param {Node} to
 * @param {boolean} literal
 */
function copyElement(from, to, literal) {
  const made = counterpart(from);
  copyChildren(from, made, literal || made instanceof HTMLAnchorElement || from.matches("code, pre"));
  to.appendChild(made);
}

/**
 * @param {HTMLElement} from
 * @returns {Node}
 */
function counterpart(from) {
  if (PLAIN.has(from.tagName)) return document.createElement(from.tagName);
  if (from instanceof HTMLAnchorElement && LINKS.test(from.getAttribute("href") ?? ""))
    return link(from.href);
  if (from instanceof HTMLSpanElement && from.classList.contains("spoiler")) return spoiler();
  return document.createDocumentFragment();
}

/** @param {string} href */
function link(href) {
  const made = document.createElement("a");
  made.href = href;
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  return made;
}

function spoiler() {
  const made = document.createElement("span");
  made.className = "spoiler";
  made.tabIndex = 0;
  made.setAttribute("role", "button");
  made.setAttribute("aria-label", say("spoiler"));
  return made;
}

/**
 * Telegram makes commands and bare addresses of a text clickable by itself.
 * @param {string} text
 */
function withLinks(text) {
  const nodes = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(COMMAND_OR_URL)) {
    const made = match[0].startsWith("/") ? commandLink(match[0]) : link(match[0]);
    made.textContent = match[0];
    nodes.append(text.slice(end, match.index), made);
    end = match.index + match[0].length;
  }
  nodes.append(text.slice(end));
  return nodes;
}

/** @param {string} command */
function commandLink(command) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "command-link";
  made.dataset["command"] = command;
  return made;
}
