import type { InlineKeyboardButton } from "grammy/types";
import { renderHtml } from "../format/render-html.ts";
import { asksContact, labelOf } from "../people/find-button.ts";
import type { ChatMessage, Media } from "../world/model.ts";
import type { World } from "../world/world.ts";

/** An inline button as the page gets it. */
export type PageButton = {
  readonly text: string;
  readonly kind: "callback" | "url" | "copy" | "other";
  readonly url?: string;
  readonly copyText?: string;
  readonly style?: string;
};

/** A message as the page gets it. */
export type PageMessage = {
  readonly id: number;
  readonly from: "person" | "bot";
  readonly date: string;
  readonly html: string;
  readonly text: string;
  readonly photo?: string;
  readonly document?: { readonly name: string; readonly url: string; readonly size: number };
  readonly contact?: { readonly name: string; readonly phone: string };
  readonly inlineKeyboard?: readonly (readonly PageButton[])[];
  /** Null removes the keyboard. */
  readonly replyKeyboard?: {
    readonly rows: readonly (readonly { readonly text: string; readonly requestContact?: true }[])[];
    readonly oneTime?: true;
    readonly placeholder?: string;
  } | null;
  readonly edited?: true;
  readonly pinned?: true;
  readonly album?: string;
};

/** Converts a message for the page. */
export function pageMessage(world: World, message: ChatMessage): PageMessage {
  const { id, from, text, entities, album } = message;
  return {
    id,
    from,
    date: new Date(message.date * 1000).toISOString(),
    html: renderHtml(text, entities),
    text,
    ...(message.media && pageMedia(world, message.media)),
    ...(message.inlineKeyboard && {
      inlineKeyboard: message.inlineKeyboard.map((row) => row.map(pageButton)),
    }),
    ...pageKeyboard(message.replyKeyboard),
    ...(message.editedAt !== undefined && { edited: true }),
    ...(message.pinned && { pinned: true }),
    ...(album !== undefined && { album }),
  };
}

function pageMedia(world: World, media: Media): Partial<PageMessage> {
  const url = (fileId: string) => `/api/files/${fileId}`;
  switch (media.kind) {
    case "photo":
      return { photo: url(media.sizes.at(-1)?.fileId ?? "") };
    case "document": {
      const size = world.files.get(media.fileId)?.bytes.byteLength ?? 0;
      return { document: { name: media.fileName, url: url(media.fileId), size } };
    }
    case "contact":
      return { contact: { name: media.firstName, phone: media.phone } };
    case "sticker":
      return { text: media.emoji, html: media.emoji };
    default:
      return {};
  }
}

function pageButton(button: InlineKeyboardButton): PageButton {
  const shared = { text: button.text, ...(button.style && { style: button.style }) };
  if ("callback_data" in button) return { ...shared, kind: "callback" };
  if ("url" in button) return { ...shared, kind: "url", url: button.url };
  if ("copy_text" in button) return { ...shared, kind: "copy", copyText: button.copy_text.text };
  return { ...shared, kind: "other" };
}

function pageKeyboard(keyboard: ChatMessage["replyKeyboard"]): Pick<PageMessage, "replyKeyboard"> {
  if (keyboard === undefined || keyboard.kind === "force-reply") return {};
  if (keyboard.kind === "remove") return { replyKeyboard: null };
  const rows = keyboard.rows.map((row) =>
    row.map((button) => ({
      text: labelOf(button),
      ...(asksContact(button) && { requestContact: true as const }),
    })),
  );
  return {
    replyKeyboard: {
      rows,
      ...(keyboard.oneTime && { oneTime: true }),
      ...(keyboard.placeholder !== undefined && { placeholder: keyboard.placeholder }),
    },
  };
}
