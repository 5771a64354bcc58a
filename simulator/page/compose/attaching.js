import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";
import { confirmDialog } from "../overlays/dialog.js";
import { openMenu } from "../overlays/menu.js";
import { done } from "../overlays/toasts.js";
import { sendFilesDialog } from "./send-files.js";

/**
 * Sends files and contacts: by the menu of the paper-clip button, by pasting, and by dropping onto the chat.
 * @param {import("../base/server.js").Chat} chat
 * @param {HTMLElement} pane where things can be dropped and pasted
 */
export function createAttaching(chat, pane) {
  const button = element(
    "button",
    {
      type: "button",
      class: "round",
      "aria-label": say("attach"),
      title: say("attach"),
      "aria-haspopup": "menu",
      onclick: () =>
        openMenu(
          say("attach"),
          [
            { text: say("photoOrPhotos"), icon: "photo", act: () => pick("image/*", false) },
            { text: say("document"), icon: "file", act: () => pick("", true) },
            { text: say("shareContact"), icon: "contact", act: shareContact },
          ],
          button.getBoundingClientRect(),
        ),
    },
    icon("paperclip"),
  );
  const dropHint = element("div", { class: "drop-hint", hidden: true }, say("dropHere"));
  pane.append(dropHint);

  /**
   * @param {string} accept
   * @param {boolean} asFiles
   */
  function pick(accept, asFiles) {
    const input = element("input", { type: "file", multiple: true, accept });
    input.addEventListener("change", () => sendFilesDialog([...(input.files ?? [])], chat, { asFiles }));
    input.click();
  }

  async function shareContact() {
    if (await confirmDialog(say("shareContactAsk"), say("share"))) await done(chat.shareContact());
  }

  pane.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    sendFilesDialog(files, chat);
  });
  pane.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    dropHint.hidden = false;
  });
  pane.addEventListener("dragleave", (event) => {
    if (!pane.contains(/** @type {Node | null} */ (event.relatedTarget))) dropHint.hidden = true;
  });
  pane.addEventListener("drop", (event) => {
    event.preventDefault();
    dropHint.hidden = true;
    sendFilesDialog([...(event.dataTransfer?.files ?? [])], chat);
  });

  return { button };
}
