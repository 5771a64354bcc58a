import type { InlineKeyboardButton, KeyboardButton, MessageEntity, Update } from "grammy/types";

/** A person of the simulated Telegram, as their profile shows them. */
export type Profile = {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode: string;
};

/** One of the sizes Telegram offers of a photo. */
export type PhotoSize = { readonly fileId: string; readonly width: number; readonly height: number };

/** The media of a message, besides or instead of text. */
export type Media =
  | { readonly kind: "photo"; readonly sizes: readonly PhotoSize[] }
  | {
      readonly kind: "document";
      readonly fileId: string;
      readonly fileName: string;
      readonly mimeType: string;
    }
  | { readonly kind: "contact"; readonly phone: string; readonly firstName: string; readonly userId?: number }
  | { readonly kind: "sticker"; readonly fileId: string; readonly emoji: string }
  | { readonly kind: "voice"; readonly fileId: string; readonly seconds: number }
  | { readonly kind: "location"; readonly latitude: number; readonly longitude: number };

/** What a message does to the keyboard under the input field. */
export type ReplyKeyboard =
  | {
      readonly kind: "show";
      readonly rows: readonly (readonly KeyboardButton[])[];
      readonly oneTime: boolean;
      readonly placeholder?: string;
    }
  | { readonly kind: "remove" }
  | { readonly kind: "force-reply"; readonly placeholder?: string };

/** The part of a message that its author writes; sending, editing and copying share it. */
export type Content = {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly media?: Media;
};

/** One message of a private chat. It is replaced, never mutated, so that snapshots stay valid. */
export type ChatMessage = Content & {
  readonly id: number;
  readonly from: "person" | "bot";
  /** Unix time in seconds, as Telegram counts. */
  readonly date: number;
  readonly inlineKeyboard?: readonly (readonly InlineKeyboardButton[])[];
  readonly replyKeyboard?: ReplyKeyboard;
  readonly replyTo?: number;
  readonly album?: string;
  readonly forwarded?: true;
  readonly editedAt?: number;
  readonly deleted?: true;
  readonly pinned?: true;
};

/** Something that became visible in one person's chat. */
export type ChatEvent =
  | { readonly kind: "message"; readonly message: ChatMessage }
  | { readonly kind: "edited"; readonly message: ChatMessage }
  | { readonly kind: "deleted"; readonly message: ChatMessage }
  | { readonly kind: "pinned"; readonly message: ChatMessage | null }
  | { readonly kind: "tapped"; readonly label: string }
  | { readonly kind: "toast"; readonly text: string; readonly alert: boolean }
  | { readonly kind: "action"; readonly action: string }
  | { readonly kind: "reaction"; readonly messageId: number; readonly emoji: string | null }
  | { readonly kind: "blocked"; readonly blocked: boolean };

/** A chat event with its number in the chat's order. */
export type Logged = { readonly seq: number; readonly event: ChatEvent };

/** An update without its id, which the queue adds. */
export type UpdateBody = Omit<Update, "update_id">;
