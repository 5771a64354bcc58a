import { element } from "../base/dom.js";
import { server } from "../base/server.js";
import { say } from "../base/words.js";
import { openDialog } from "../overlays/dialog.js";
import { done } from "../overlays/toasts.js";
import { LANGUAGES } from "./languages.js";

/**
 * Asks for a new person's name and Telegram language.
 * @param {(person: import("../base/server.js").Person) => void} onAdded
 */
export function addPersonDialog(onAdded) {
  const firstName = element("input", {
    type: "text",
    name: "firstName",
    required: true,
    maxlength: 64,
    autofocus: true,
  });
  const lastName = element("input", { type: "text", name: "lastName", maxlength: 64 });
  const language = element(
    "select",
    { name: "languageCode" },
    ...[...LANGUAGES].map(([code, name]) => element("option", { value: code }, name)),
  );
  const dialog = openDialog(
    { label: say("addPerson") },
    element(
      "form",
      { method: "dialog", onsubmit: submit },
      element("h2", {}, say("addPerson")),
      element("label", {}, say("firstName"), firstName),
      element("label", {}, say("lastName"), lastName),
      element("label", {}, say("language"), language),
      element(
        "div",
        { class: "dialog-buttons" },
        element("button", { type: "button", class: "plain", onclick: () => dialog.close() }, say("cancel")),
        element("button", { type: "submit", class: "filled" }, say("add")),
      ),
    ),
  );

  async function submit() {
    const family = lastName.value.trim();
    const person = {
      firstName: firstName.value.trim() || firstName.value,
      ...(family && { lastName: family }),
      languageCode: language.value,
    };
    await done(server.addPerson(person).then(onAdded));
  }
}
