import type { IncomingMessage } from "node:http";
import { readBody } from "../http/read-body.ts";
import { LIMITS } from "../limits.ts";
import {
  deleteAsPerson,
  editAsPerson,
  pressButton,
  sendAsPerson,
  setBlocked,
  writeAsPerson,
} from "../people/actions.ts";
import { asksContact, labelOf } from "../people/find-button.ts";
import type { Chat } from "../world/chat.ts";
import type { Content } from "../world/model.ts";
import { storeDocument, storePhoto } from "../world/store-media.ts";
import type { World } from "../world/world.ts";

type Body = Readonly<Record<string, unknown>>;
type Place = { readonly messageId: number; readonly row: number; readonly column: number };

/** The phone number that people of the page share. */
const PHONE = "84912345678";

/** Runs what a person did on the page; throws when that is not possible. */
export async function actOnPage(
  world: World,
  chat: Chat,
  action: string,
  query: URLSearchParams,
  request: IncomingMessage,
): Promise<void> {
  const bytes = await readBody(request, LIMITS.uploadBytes);
  if (action === "photo") {
    const media = storePhoto(world, new Uint8Array(bytes));
    const album = query.get("album");
    sendAsPerson(world, chat, captioned(media, query.get("caption")), album === null ? {} : { album });
    return;
  }
  if (action === "document") {
    const mimeType = request.headers["content-type"] ?? "application/octet-stream";
    const media = storeDocument(world, new Uint8Array(bytes), query.get("name") ?? "file", mimeType);
    sendAsPerson(world, chat, captioned(media, query.get("caption")));
    return;
  }
  actWithJson(world, chat, action, parse(bytes));
}

function actWithJson(world: World, chat: Chat, action: string, body: Body): void {
  switch (action) {
    case "text":
      writeAsPerson(world, chat, text(body, "text"), optionalNumber(body, "replyTo"));
      return;
    case "contact":
      shareContact(world, chat);
      return;
    case "press":
      press(world, chat, place(body));
      return;
    case "reply-button":
      pressReply(world, chat, place(body));
      return;
    case "edit":
      editAsPerson(world, chat, number(body, "messageId"), text(body, "text"));
      return;
    case "delete":
      deleteAsPerson(chat, number(body, "messageId"));
      return;
    case "block":
      setBlocked(world, chat, body["blocked"] === true);
      return;
    default:
      throw new Error(`A person cannot do "${action}"`);
  }
}

function press(world: World, chat: Chat, { messageId, row, column }: Place): void {
  const button = chat.message(messageId)?.inlineKeyboard?.[row]?.[column];
  if (button === undefined || !("callback_data" in button)) throw new Error("There is no such button");
  pressButton(world, chat, messageId, { label: button.text, data: button.callback_data });
}

function pressReply(world: World, chat: Chat, { messageId, row, column }: Place): void {
  const keyboard = chat.message(messageId)?.replyKeyboard;
  const button = keyboard?.kind === "show" ? keyboard.rows[row]?.[column] : undefined;
  if (button === undefined) throw new Error("There is no such button");
  if (asksContact(button)) shareContact(world, chat);
  else writeAsPerson(world, chat, labelOf(button));
}

function shareContact(world: World, chat: Chat): void {
  const { id, firstName } = chat.person;
  sendAsPerson(world, chat, captioned({ kind: "contact", phone: PHONE, firstName, userId: id }, null));
}

function captioned(media: NonNullable<Content["media"]>, caption: string | null): Content {
  return { text: caption?.trim() ?? "", entities: [], media };
}

/** The JSON object in a request's body. */
export function parse(bytes: Buffer): Body {
  const value: unknown = bytes.byteLength === 0 ? {} : JSON.parse(bytes.toString("utf8"));
  if (typeof value !== "object" || value === null) throw new Error("The body must be a JSON object");
  return value as Body;
}

/** A required text of a body. */
export function text(body: Body, key: string): string {
  const value = body[key];
  if (typeof value !== "string" || value.trim() === "") throw new Error(`"${key}" must be a text`);
  return value;
}

function number(body: Body, key: string): number {
  const value = body[key];
  if (typeof value !== "number") throw new Error(`"${key}" must be a number`);
  return value;
}

const optionalNumber = (body: Body, key: string) => (body[key] === undefined ? undefined : number(body, key));

const place = (body: Body): Place => ({
  messageId: number(body, "messageId"),
  row: number(body, "row"),
  column: number(body, "column"),
});
