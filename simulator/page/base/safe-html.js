import { say } from "./words.js";

const PLAIN = new Set(["B", "I", "U", "S", "CODE", "PRE", "BLOCKQUOTE"]);
const LINKS = /^(https?|tg|mailto|tel):/i;
const COMMAND = /(?<=^|\s)\/[a-z0-9_]{1,32}(?![\w/])/gi;

/**
 * Turns a message's html into nodes that cannot run anything: the text is parsed in a document without scripts
 * and only known tags are created again, with attributes of our own; everything else stays as text.
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
    if (child instanceof Text) to.appendChild(textNodes(child, literal));
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
  if (from instanceof HTMLTimeElement && !Number.isNaN(Date.parse(from.dateTime))) return moment(from);
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

/** @param {HTMLTimeElement} from */
function moment({ dateTime, dataset }) {
  const made = document.createElement("time");
  made.dateTime = dateTime;
  made.dataset["format"] = dataset["format"] ?? "";
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
 * @param {Text} node
 * @param {boolean} literal
 */
function textNodes(node, literal) {
  // The line break after a quotation only ends it; a block element has ended its line already.
  const afterBlock =
    node.previousSibling instanceof Element && node.previousSibling.matches("blockquote, pre");
  const text = afterBlock ? node.data.replace(/^\n/, "") : node.data;
  return literal ? document.createTextNode(text) : withCommands(text);
}

/**
 * Telegram makes the commands in a text clickable by itself.
 * @param {string} text
 */
function withCommands(text) {
  const nodes = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(COMMAND)) {
    nodes.append(text.slice(end, match.index), commandLink(match[0]));
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
  made.textContent = command;
  return made;
}
