import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";
import { openDialog } from "../overlays/dialog.js";
import { done, toast } from "../overlays/toasts.js";
import { asPhoto } from "./photo-size.js";

// The limit of a Telegram album.
const MAX_FILES = 10;

/** @param {File} file */
const isPicture = (file) => file.type.startsWith("image/") && file.type !== "image/svg+xml";

/**
 * Previews the chosen files and sends them: pictures as photos (several as an album) unless the person chooses
 * files, everything else as documents.
 * @param {File[]} files
 * @param {import("../base/server.js").Chat} chat
 * @param {{ asFiles?: boolean }} [options]
 */
export function sendFilesDialog(files, chat, { asFiles = false } = {}) {
  if (files.length === 0) return;
  const chosen = files.slice(0, MAX_FILES);
  const pictures = chosen.every(isPicture);
  const addresses = chosen.filter(isPicture).map((file) => URL.createObjectURL(file));

  const captionInput = element("input", {
    type: "text",
    placeholder: say("caption"),
    "aria-label": say("caption"),
    autofocus: true,
  });
  const uncompressed = element("input", { type: "checkbox" });
  uncompressed.checked = asFiles || !pictures;
  const showCaption = () => {
    captionInput.hidden = uncompressed.checked;
  };
  uncompressed.addEventListener("change", showCaption);
  showCaption();

  const title = say(pictures && !asFiles ? "sendPhotos" : "sendFiles");
  const form = element(
    "form",
    { method: "dialog", onsubmit: submit },
    element("h2", {}, title),
    element(
      "div",
      { class: `previews previews-${Math.min(chosen.length, 3)}` },
      ...previews(chosen, addresses),
    ),
    captionInput,
    pictures && element("label", { class: "check" }, uncompressed, say("asFiles")),
    element(
      "div",
      { class: "dialog-buttons" },
      element("button", { type: "button", class: "plain", onclick: () => dialog.close() }, say("cancel")),
      element("button", { type: "submit", class: "filled", autofocus: captionInput.hidden }, say("send")),
    ),
  );
  const revokeAddresses = () => {
    for (const address of addresses) URL.revokeObjectURL(address);
  };
  const dialog = openDialog({ label: title, className: "card send-files", onClose: revokeAddresses }, form);
  if (files.length > MAX_FILES) toast(say("tooManyPhotos", { count: MAX_FILES }));

  async function submit() {
    if (uncompressed.checked) {
      for (const file of chosen) await done(chat.sendDocument(file));
    } else await sendPhotos(chosen, captionInput.value.trim(), chat);
  }
}

/**
 * @param {File[]} files
 * @param {string[]} addresses
 */
function previews(files, addresses) {
  const unused = [...addresses];
  return files.map((file) =>
    isPicture(file)
      ? element("img", { src: unused.shift(), alt: file.name })
      : element(
          "span",
          { class: "attachment" },
          element("span", { class: "attachment-icon" }, icon("file")),
          element("b", {}, file.name),
        ),
  );
}

/**
 * @param {File[]} files
 * @param {string} caption
 * @param {import("../base/server.js").Chat} chat
 */
async function sendPhotos(files, caption, chat) {
  const album = files.length > 1 ? crypto.randomUUID() : undefined;
  // Sent one after the other, because an album has the order in which its photos arrive.
  for (const [index, file] of files.entries()) {
    const photo = await asPhoto(file).catch(() => undefined);
    if (photo) await done(chat.sendPhoto(photo, index === 0 ? caption : "", album));
    else await done(chat.sendDocument(file));
  }
}
