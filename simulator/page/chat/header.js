import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";
import { openMenu } from "../overlays/menu.js";
import { avatar, fullName } from "../people/avatar.js";

// Telegram shows a chat action for five seconds unless the bot repeats it.
const ACTION_SHOWN_MS = 5000;

/**
 * The bar above a chat: back (on phones), the bot, its chat action, and the chat's menu.
 * @param {import("../base/server.js").Person} person
 * @param {{ onBack: () => void, menuItems: () => import("../overlays/menu.js").MenuItem[] }} options
 */
export function createHeader(person, { onBack, menuItems }) {
  const name = element("h2", {}, "…");
  const status = element("span", { role: "status" });
  const botAvatar = element("span", { class: "avatar-place" });
  const menuButton = element(
    "button",
    {
      type: "button",
      class: "round",
      "aria-label": say("chatMenu"),
      title: say("chatMenu"),
      "aria-haspopup": "menu",
      onclick: () => openMenu(say("chatMenu"), menuItems(), menuButton.getBoundingClientRect()),
    },
    icon("more"),
  );
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let fading;

  function idle() {
    clearTimeout(fading);
    status.classList.remove("active");
    status.textContent = say("asPerson", { name: fullName(person) });
  }
  idle();

  return {
    element: element(
      "header",
      { class: "bar" },
      element(
        "button",
        {
          type: "button",
          class: "round back",
          "aria-label": say("back"),
          title: say("back"),
          onclick: onBack,
        },
        icon("back"),
      ),
      botAvatar,
      element("div", { class: "title" }, name, element("p", { class: "status" }, simulatorTag(), status)),
      menuButton,
    ),
    idle,
    /** @param {import("../base/server.js").BotProfile} bot */
    showBot(bot) {
      name.textContent = bot.firstName;
      botAvatar.replaceChildren(avatar(bot.firstName, 0));
    },
    /** @param {string} action the Bot API's name of a chat action */
    showAction(action) {
      const sending = action.startsWith("upload_photo") ? "sendingPhoto" : "sendingFile";
      status.textContent = say(action.startsWith("upload_") ? sending : "typing");
      status.classList.add("active");
      clearTimeout(fading);
      fading = setTimeout(idle, ACTION_SHOWN_MS);
    },
    close: () => clearTimeout(fading),
  };
}

function simulatorTag() {
  return element("span", { class: "tag", title: say("simulatorNote") }, say("simulator"));
}
