import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";
import { done, toast } from "../overlays/toasts.js";
import { createSuggestions } from "./suggestions.js";

/** @typedef {import("../base/server.js").PageMessage} PageMessage */

/** Unsent texts by person; they survive a change of the chat. @type {Map<number, string>} */
const drafts = new Map();

/**
 * The input for messages: Enter sends, Shift+Enter breaks the line, Esc cancels a reply or an edit, and arrow up
 * in an empty input edits the last own text.
 * @param {import("../base/server.js").Person} person
 * @param {import("../base/server.js").Chat} chat
 * @param {{ commands: () => import("../base/server.js").Command[], lastOwnText: () => PageMessage | undefined,
 *   onLeave: () => void }} options
 * @param {HTMLElement[]} buttons further buttons beside the input
 */
export function createComposer(person, chat, { commands, lastOwnText, onLeave }, buttons) {
  const input = element("textarea", {
    rows: 1,
    role: "combobox",
    "aria-label": say("message"),
    "aria-autocomplete": "list",
    "aria-controls": "suggestions",
    "aria-expanded": "false",
    placeholder: say("message"),
    oninput: typed,
    onkeydown: onKey,
  });
  const suggestions = createSuggestions(input, (command) => sendText(command));
  const contextBar = element("div", { class: "context-bar", hidden: true });
  /** @type {{ kind: "reply" | "edit", message: PageMessage } | undefined} */
  let context;

  function typed() {
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
    drafts.set(person.id, context?.kind === "edit" ? "" : input.value);
    const begun = /^\/(\w*)$/.exec(input.value)?.[1];
    const matching = commands().filter(({ command }) => begun !== undefined && command.startsWith(begun));
    suggestions.show(matching);
  }

  /** @param {string} text */
  function write(text) {
    input.value = text;
    typed();
  }

  /** @param {typeof context} next */
  function setContext(next) {
    context = next;
    contextBar.hidden = !next;
    if (!next) return;
    contextBar.replaceChildren(
      icon(next.kind),
      element(
        "span",
        {},
        element("b", {}, say(next.kind === "edit" ? "editing" : "replyingTo")),
        element("span", {}, next.message.text || say("photo")),
      ),
      element(
        "button",
        { type: "button", class: "round", "aria-label": say("cancel"), onclick: cancelContext },
        icon("close"),
      ),
    );
    input.focus();
  }

  function cancelContext() {
    if (context?.kind === "edit") write("");
    setContext(undefined);
    input.focus();
  }

  /** @param {string} text */
  async function sendText(text) {
    const trimmed = text.trim();
    if (trimmed === "") return;
    const sent = context;
    setContext(undefined);
    write("");
    const request =
      sent?.kind === "edit" ? chat.edit(sent.message.id, trimmed) : chat.sendText(trimmed, sent?.message.id);
    if (await done(request)) return;
    if (input.value === "") write(text);
    if (sent) setContext(sent);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    // During the composition of Vietnamese letters Enter ends a word, not the message.
    if (event.isComposing || suggestions.handleKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void sendText(input.value);
    } else if (event.key === "Escape") {
      if (context) cancelContext();
      else onLeave();
    } else if (event.key === "ArrowUp" && input.value === "") {
      const last = lastOwnText();
      if (last) edit(last);
      event.preventDefault();
    }
  }

  /** @param {PageMessage} message */
  function edit(message) {
    setContext({ kind: "edit", message });
    write(message.text);
  }

  /** Focuses the input, except on touch screens, where the keyboard would cover half of the chat. */
  function focusUnlessTouch() {
    if (matchMedia("(hover: hover)").matches) input.focus();
  }

  const menuButton = element(
    "button",
    {
      type: "button",
      class: "round",
      "aria-label": say("commands"),
      title: say("commands"),
      onclick: () => {
        const open = !suggestions.list.hidden;
        suggestions.show(open ? [] : commands());
        if (!open && commands().length === 0) toast(say("noCommands"));
        focusUnlessTouch();
      },
    },
    icon("menu"),
  );
  const sendButton = element(
    "button",
    {
      type: "button",
      class: "round send",
      "aria-label": say("send"),
      title: say("send"),
      onclick: () => sendText(input.value),
    },
    icon("send"),
  );
  input.value = drafts.get(person.id) ?? "";

  return {
    element: element(
      "div",
      { class: "composer" },
      suggestions.list,
      contextBar,
      element("div", { class: "input-row" }, menuButton, input, ...buttons, sendButton),
    ),
    edit,
    sendText,
    /** @param {PageMessage} message */
    reply: (message) => setContext({ kind: "reply", message }),
    focus: () => input.focus(),
    focusUnlessTouch,
    /** @param {string} text the placeholder of the bot's keyboard */
    setPlaceholder: (text) => {
      input.placeholder = text || say("message");
    },
  };
}
