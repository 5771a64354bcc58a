import type { ServerResponse } from "node:http";
import type { Chat } from "../world/chat.ts";
import type { ChatEvent } from "../world/model.ts";
import type { World } from "../world/world.ts";
import { pageMessage } from "./page-message.ts";

/** Comments at this interval keep proxies and browsers from closing a quiet stream. */
const KEEP_ALIVE_MS = 25_000;

/** Streams a chat to the page: a snapshot first, then its events. */
export function streamEvents(world: World, chat: Chat, response: ServerResponse, ended: () => void): void {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    connection: "keep-alive",
  });
  const write = (name: string, data: object) => {
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const messages = chat
    .messages()
    .filter((message) => !message.deleted)
    .map((message) => pageMessage(world, message));
  write("snapshot", { messages, blocked: chat.blocked, pinned: chat.pinned.at(-1) ?? null });
  const stop = chat.onEvent(({ event }) => {
    const sent = pageEvent(world, event);
    if (sent !== undefined) write(...sent);
  });
  const keepAlive = setInterval(() => response.write(": keep-alive\n\n"), KEEP_ALIVE_MS);
  response.on("close", () => {
    clearInterval(keepAlive);
    stop();
    ended();
  });
}

function pageEvent(world: World, event: ChatEvent): [string, object] | undefined {
  switch (event.kind) {
    case "message":
    case "edited":
      return [event.kind, pageMessage(world, event.message)];
    case "deleted":
      return ["deleted", { id: event.message.id }];
    case "pinned":
      return ["pinned", { id: event.message?.id ?? null }];
    case "toast":
      return event.text === "" ? undefined : ["toast", { text: event.text, alert: event.alert }];
    case "action":
      return ["action", { action: event.action }];
    case "blocked":
      return ["blocked", { blocked: event.blocked }];
    case "tapped":
    case "reaction":
      return undefined;
  }
}
