import type { InlineKeyboardMarkup, Message, Chat as TelegramChat, User } from "grammy/types";
import type { Chat } from "./chat.ts";
import type { ChatMessage, Media, Profile } from "./model.ts";
import type { World } from "./world.ts";

/** A person as the Bot API writes a user. */
export function userJson(person: Profile): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName !== undefined && { last_name: person.lastName }),
    ...(person.username !== undefined && { username: person.username }),
    language_code: person.languageCode,
  };
}

/** The bot as the author of a message. */
export function botJson(world: World): User {
  const { id, is_bot, first_name, username } = world.bot;
  return { id, is_bot, first_name, username };
}

/** A private chat as the Bot API writes it. */
export function chatJson(person: Profile): TelegramChat.PrivateChat {
  return {
    id: person.id,
    type: "private",
    first_name: person.firstName,
    ...(person.lastName !== undefined && { last_name: person.lastName }),
    ...(person.username !== undefined && { username: person.username }),
  };
}

/** A message as the Bot API writes it, with the message it replies to one level deep. */
export function messageJson(world: World, chat: Chat, message: ChatMessage): Message {
  const original = message.replyTo === undefined ? undefined : chat.message(message.replyTo);
  const json = {
    message_id: message.id,
    from: message.from === "bot" ? botJson(world) : userJson(chat.person),
    chat: chatJson(chat.person),
    date: message.date,
    ...(message.editedAt !== undefined && { edit_date: message.editedAt }),
    ...(message.forwarded && {
      forward_origin: { type: "hidden_user", sender_user_name: "…", date: message.date },
    }),
    ...(original !== undefined &&
      !original.deleted && {
        reply_to_message: messageJson(world, chat, withoutReply(original)),
      }),
    ...(message.album !== undefined && { media_group_id: message.album }),
    ...(message.media !== undefined && mediaJson(world, message.media)),
    ...textJson(message),
    ...(message.inlineKeyboard !== undefined && { reply_markup: keyboardJson(message.inlineKeyboard) }),
  };
  return json as unknown as Message;
}

function withoutReply({ replyTo: _, ...message }: ChatMessage): ChatMessage {
  return message;
}

function textJson({ text, entities, media }: ChatMessage): object {
  if (text === "") return {};
  const marked = entities.length > 0;
  if (media === undefined) return { text, ...(marked && { entities }) };
  return { caption: text, ...(marked && { caption_entities: entities }) };
}

function keyboardJson(rows: NonNullable<ChatMessage["inlineKeyboard"]>): InlineKeyboardMarkup {
  return { inline_keyboard: rows.map((row) => [...row]) };
}

function mediaJson(world: World, media: Media): object {
  switch (media.kind) {
    case "photo":
      return {
        photo: media.sizes.map(({ fileId, width, height }) => ({
          ...fileJson(world, fileId),
          width,
          height,
        })),
      };
    case "document":
      return {
        document: {
          ...fileJson(world, media.fileId),
          file_name: media.fileName,
          mime_type: media.mimeType,
        },
      };
    case "contact":
      return {
        contact: {
          phone_number: media.phone,
          first_name: media.firstName,
          ...(media.userId !== undefined && { user_id: media.userId }),
        },
      };
    case "sticker":
      return {
        sticker: {
          ...fileJson(world, media.fileId),
          type: "regular",
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          emoji: media.emoji,
        },
      };
    case "voice":
      return {
        voice: { ...fileJson(world, media.fileId), duration: media.seconds, mime_type: "audio/ogg" },
      };
    case "location":
      return { location: { latitude: media.latitude, longitude: media.longitude } };
  }
}

/** The identifiers and size of a file, as every media object carries them. */
export function fileJson(world: World, fileId: string) {
  const file = world.files.get(fileId);
  return {
    file_id: fileId,
    file_unique_id: file?.uniqueId ?? fileId,
    ...(file !== undefined && { file_size: file.bytes.byteLength }),
  };
}
