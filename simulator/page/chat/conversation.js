import { byId, element } from "../base/dom.js";
import { listen } from "../base/event-stream.js";
import { chatOf, server } from "../base/server.js";
import { say } from "../base/words.js";
import { createAttaching } from "../compose/attaching.js";
import { createComposer } from "../compose/composer.js";
import { createReplyKeyboard } from "../compose/reply-keyboard.js";
import { serverIsReachable } from "../overlays/away-banner.js";
import { alertDialog } from "../overlays/dialog.js";
import { done, toast } from "../overlays/toasts.js";
import { fullName } from "../people/avatar.js";
import { createClock } from "./clock.js";
import { createHeader } from "./header.js";
import { createHistory } from "./history.js";
import { endInlineProgress } from "./inline-keyboard.js";
import { isPlainText, messageMenu } from "./message-menu.js";
import { createPinnedBar, momentOf } from "./pinned-bar.js";
import { handlePresses } from "./presses.js";
import { createRoving } from "./roving.js";
import { createScrolling } from "./scrolling.js";
import { createTimeline } from "./timeline.js";

/**
 * Opens one person's chat with the bot in the right pane and keeps it up to date until closed.
 * @param {import("../base/server.js").Person} person
 * @param {{ onLeave: () => void, onDisconnected: () => void,
 *   settings: () => import("../overlays/menu.js").MenuItem[] }} options
 */
export function openConversation(person, { onLeave, onDisconnected, settings }) {
  const chat = chatOf(person.id);
  const timeline = createTimeline();
  let bot = {
    firstName: "Bot",
    username: "",
    commands: /** @type {import("../base/server.js").Command[]} */ ([]),
  };
  let blocked = person.blocked;

  const pane = byId("conversation");
  pane.replaceChildren();
  const log = element("div", {
    class: "log",
    role: "log",
    "aria-live": "polite",
    "aria-label": say("messages"),
    "aria-busy": "true",
  });
  const emptyHint = element("p", { class: "hint empty-chat", hidden: true }, say("emptyChat"));
  const scroller = element("div", { class: "scroller" }, emptyHint, log);
  const scrolling = createScrolling(scroller, log);
  const history = createHistory(log, (message) =>
    message.from === "bot" ? bot.firstName : fullName(person),
  );
  const roving = createRoving(log);
  const header = createHeader(person, { onBack: onLeave, menuItems: () => [...settings(), blockItem()] });
  const pinnedBar = createPinnedBar((id) => {
    const target = log.querySelector(`[data-id="${id}"], article:has([data-message="${id}"])`);
    if (!(target instanceof HTMLElement)) return;
    scrolling.reveal(target);
    target.focus({ preventScroll: true });
  });
  const clock = createClock({ onChange: show, deadline: () => momentOf(timeline.pinned) });
  const attaching = createAttaching(chat, pane);
  const replyKeyboard = createReplyKeyboard(chat, (text) => composer.setPlaceholder(text));
  const composer = createComposer(
    person,
    chat,
    {
      commands: () => bot.commands,
      lastOwnText: () =>
        timeline.messages.findLast((message) => message.from === "person" && isPlainText(message)),
      onLeave,
    },
    [replyKeyboard.toggle, attaching.button],
  );
  const bigButton = element("button", {
    type: "button",
    class: "big-button",
    hidden: true,
    onclick: startOrUnblock,
  });
  pane.append(
    header.element,
    clock.element,
    pinnedBar.element,
    element("div", { class: "history" }, scroller, scrolling.button),
    element("footer", {}, composer.element, replyKeyboard.panel, bigButton),
  );
  handlePresses(log, chat, {
    messageAt: timeline.byId,
    menuOf: (message) => messageMenu(message, chat, composer),
    sendText: composer.sendText,
    onEscape: composer.focus,
  });

  /** @returns {import("../overlays/menu.js").MenuItem} */
  function blockItem() {
    const act = () => done(chat.block(!blocked));
    return { text: say(blocked ? "unblock" : "block"), icon: "block", act, dangerous: !blocked };
  }

  async function startOrUnblock() {
    if (blocked) await done(chat.block(false));
    else await done(chat.sendText("/start"));
    composer.focusUnlessTouch();
  }

  function show() {
    history.show(timeline.messages, clock.now);
    roving.refresh();
    pinnedBar.show(timeline.pinned, clock.now);
    clock.draw();
    const empty = timeline.messages.length === 0;
    emptyHint.hidden = !empty;
    const bigWord = blocked ? "unblock" : "start";
    bigButton.hidden = !blocked && !empty;
    bigButton.textContent = say(bigWord);
    composer.element.hidden = blocked;
    replyKeyboard.show(blocked ? [] : timeline.messages);
  }

  async function refreshBot() {
    bot = await server.bot(person.languageCode).catch(() => bot);
    header.showBot(bot);
  }

  /** @param {import("../base/server.js").PageMessage} message */
  function onMessage(message) {
    clock.atLeast(message.date);
    timeline.put(message);
    show();
    if (message.from === "person") scrolling.toBottom();
    else {
      // An empty answer to a button causes no toast, so the bot's next message ends the progress too.
      endInlineProgress(log);
      header.idle();
      scrolling.arrived();
    }
  }

  const stream = listen(
    chat.events,
    {
      snapshot(snapshot) {
        timeline.reset(snapshot.messages, snapshot.pinned);
        blocked = snapshot.blocked;
        log.ariaBusy = "true";
        show();
        log.ariaBusy = "false";
        log.classList.add("animated");
        void refreshBot();
        void clock.refresh();
      },
      message: onMessage,
      edited(message) {
        timeline.put(message);
        show();
      },
      deleted({ id }) {
        timeline.remove(id);
        show();
      },
      toast({ text, alert }) {
        endInlineProgress(log);
        if (text && alert) alertDialog(text);
        else if (text) toast(text);
      },
      action: ({ action }) => header.showAction(action),
      blocked(event) {
        blocked = event.blocked;
        show();
      },
      pinned({ id }) {
        timeline.pin(id);
        show();
      },
    },
    (connected) => {
      serverIsReachable(connected);
      if (!connected) onDisconnected();
    },
  );
  composer.focusUnlessTouch();

  return {
    close() {
      stream.close();
      scrolling.close();
      header.close();
      clock.close();
      pane.replaceChildren();
    },
  };
}
