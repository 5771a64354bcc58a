import type { Update } from "grammy/types";
import {
  deleteAsPerson,
  editAsPerson,
  pressButton,
  sendAsPerson,
  setBlocked,
  writeAsPerson,
} from "./people/actions.ts";
import { asksContact, type ButtonName, findButton, labelOf } from "./people/find-button.ts";
import { createReader } from "./people/reader.ts";
import { type SeenMessage, seen } from "./people/seen-message.ts";
import { transcriptOf } from "./people/transcript.ts";
import type { Published } from "./updates/queue.ts";
import type { Chat } from "./world/chat.ts";
import type { ChatEvent, Content } from "./world/model.ts";
import { storeDocument, storePhoto } from "./world/store-media.ts";
import type { World } from "./world/world.ts";

/** The options of a simulated person; what is left out gets a default. */
export type PersonOptions = {
  readonly id?: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  /** As the person's Telegram app reports it. @default "vi" */
  readonly languageCode?: string;
  /** What the contact button shares. @default "84912345678" */
  readonly phone?: string;
};

type PhotoOptions = { readonly caption?: string; readonly album?: string };
type Waiting = { readonly withinMs?: number };

/** Drives one person's Telegram app; see `createPerson`. */
export type Person = ReturnType<typeof createPerson>;

const DEFAULT_PHONE = "84912345678";
const DEFAULT_WITHIN_MS = 10_000;

/**
 * A person with their chat. Each action resolves with the update it caused: with a webhook once the bot
 * was called, with polling at once.
 *
 * @example
 * await an.says("/start");
 * await an.sees(/Xin chào/);
 * await an.taps("Tiếng Việt");
 */
export function createPerson(world: World, chat: Chat, phone = DEFAULT_PHONE) {
  const reader = createReader(chat);

  async function does(act: () => Published): Promise<Update> {
    reader.skipToNow();
    const { update, attempted } = act();
    await attempted;
    return update;
  }

  const sends = (content: Content, album?: string) =>
    does(() => sendAsPerson(world, chat, content, album === undefined ? {} : { album }));

  const withMedia = (media: NonNullable<Content["media"]>, caption = ""): Content => ({
    text: caption,
    entities: [],
    media,
  });

  function visible(name: ButtonName) {
    const found = findButton(chat, name);
    const wanted = typeof name === "object" && "data" in name ? `data ${name.data}` : `label ${name}`;
    if (found !== undefined) return found;
    throw new Error(
      `${chat.person.firstName} sees no button with ${wanted}. The chat:\n${person.transcript()}`,
    );
  }

  const person = {
    ...chat.person,
    says: (text: string, options: { readonly replyTo?: number } = {}) =>
      does(() => writeAsPerson(world, chat, text, options.replyTo)),

    /** Presses the button on the newest message that has it, or on the keyboard under the input field. */
    taps(name: ButtonName): Promise<Update> {
      const { kind, messageId, button } = visible(name);
      if (kind === "reply") {
        return asksContact(button) ? person.sharesContact() : person.says(labelOf(button));
      }
      if (!("callback_data" in button))
        throw new Error(`The button "${button.text}" sends nothing to the bot`);
      const pressed = { label: button.text, data: button.callback_data };
      return does(() => pressButton(world, chat, messageId, pressed));
    },

    /** Presses a button that the message may no longer have, or whose message may be deleted. */
    pressesOld: (messageId: number, data: string, label = data) =>
      does(() => pressButton(world, chat, messageId, { label, data })),

    /** The text that a copy button puts on the clipboard. */
    copies(name: string | RegExp): string {
      const { button } = visible(name);
      if (typeof button === "object" && "copy_text" in button) return button.copy_text.text;
      throw new Error(`The button "${labelOf(button)}" copies nothing`);
    },

    sharesContact(number = phone): Promise<Update> {
      const { id, firstName } = chat.person;
      return sends(withMedia({ kind: "contact", phone: number, firstName, userId: id }));
    },

    /** Shares the contact of another person from the address book. */
    sharesFriend: (friend: { readonly firstName: string; readonly phone: string }) =>
      sends(withMedia({ kind: "contact", ...friend })),

    sendsPhoto: (bytes: Uint8Array, options: PhotoOptions = {}) =>
      sends(withMedia(storePhoto(world, bytes), options.caption), options.album),

    /** Sends several photos at once: one update each, with the same media group. */
    async sendsAlbum(photos: readonly Uint8Array[], caption?: string): Promise<Update[]> {
      const album = String(world.nextId());
      const sent = photos.map((bytes, i) => {
        const options = i === 0 && caption !== undefined ? { caption, album } : { album };
        return person.sendsPhoto(bytes, options);
      });
      return Promise.all(sent);
    },

    sendsDocument(
      bytes: Uint8Array,
      file: { readonly fileName: string; readonly mimeType: string; readonly caption?: string },
    ): Promise<Update> {
      return sends(withMedia(storeDocument(world, bytes, file.fileName, file.mimeType), file.caption));
    },

    sendsSticker(emoji = "👍"): Promise<Update> {
      const bytes = new Uint8Array(1);
      const file = world.files.add({ bytes, folder: "stickers", extension: ".webp", mimeType: "image/webp" });
      return sends(withMedia({ kind: "sticker", fileId: file.fileId, emoji }));
    },

    sendsVoice(seconds = 3): Promise<Update> {
      const bytes = new Uint8Array(1);
      const file = world.files.add({ bytes, folder: "voice", extension: ".oga", mimeType: "audio/ogg" });
      return sends(withMedia({ kind: "voice", fileId: file.fileId, seconds }));
    },

    sendsLocation: (latitude: number, longitude: number) =>
      sends(withMedia({ kind: "location", latitude, longitude })),

    edits: (messageId: number, text: string) => does(() => editAsPerson(world, chat, messageId, text)),
    deletes: (messageId: number) => deleteAsPerson(chat, messageId),
    blocks: () => does(() => setBlocked(world, chat, true)),
    unblocks: () => does(() => setBlocked(world, chat, false)),
    /** From now on Telegram answers calls with "user is deactivated". */
    deletesAccount(): void {
      chat.deactivated = true;
    },

    /** The messages in order, deleted ones too. */
    get chat(): readonly SeenMessage[] {
      return chat.messages().map(seen);
    },

    /** The answers to pressed buttons that showed a text. */
    get toasts(): readonly { readonly text: string; readonly alert: boolean }[] {
      return chat.log().flatMap(({ event }) => (event.kind === "toast" && event.text !== "" ? [event] : []));
    },

    /** The first message of the bot, new or edited, since this person last did or saw something. */
    sees(wanted: RegExp | string, { withinMs = DEFAULT_WITHIN_MS }: Waiting = {}): Promise<SeenMessage> {
      const pick = (event: ChatEvent) => {
        if (event.kind !== "message" && event.kind !== "edited") return undefined;
        const { message } = event;
        return message.from === "bot" && matches(message.text, wanted) ? seen(message) : undefined;
      };
      return reader.next(pick, String(wanted), withinMs);
    },

    /** The first answer to a pressed button since this person last did or saw something. */
    seesToast(wanted: RegExp | string, { withinMs = DEFAULT_WITHIN_MS }: Waiting = {}): Promise<string> {
      const pick = (event: ChatEvent) =>
        event.kind === "toast" && matches(event.text, wanted) ? event.text : undefined;
      return reader.next(pick, `the toast ${wanted}`, withinMs);
    },

    transcript: () => transcriptOf(chat.log()),
    /** Ends all waiting of this person. */
    leaves: () => reader.close(),
  };
  return person;
}

function matches(text: string, wanted: RegExp | string): boolean {
  return typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
}
