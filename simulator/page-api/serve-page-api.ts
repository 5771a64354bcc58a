import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../http/read-body.ts";
import { splitUrl } from "../http/serve-bot-api.ts";
import { type BotSettings, commandsFor } from "../methods/settings-store.ts";
import type { Person, PersonOptions } from "../person.ts";
import type { Chat } from "../world/chat.ts";
import type { StoredFile } from "../world/files.ts";
import type { World } from "../world/world.ts";
import { describeClock, type MoveClock, moveOnPage } from "./clock-routes.ts";
import { streamEvents } from "./event-stream.ts";
import { actOnPage, parse, text } from "./person-routes.ts";
import { rejectForeign } from "./reject-foreign.ts";
import { serveStatic } from "./static-files.ts";

type Answer = { readonly status: number; readonly body: unknown };

/** The parts of the simulator that the page uses. */
export type PageApiParts = {
  readonly world: World;
  readonly settings: BotSettings;
  readonly addPerson: (options: PersonOptions) => Person;
  readonly pageDir: URL;
  /** Undefined when the page cannot move the clock. */
  readonly moveClock: MoveClock | undefined;
};

/** Serves the chat page and the API behind it. */
export function createPageApi({ world, settings, addPerson, pageDir, moveClock }: PageApiParts) {
  const streams = new Set<ServerResponse>();
  const watched = new Map<number, number>();
  const unread = new Map<number, number>();
  const stop = world.onChange(({ personId, event }) => {
    if (event.kind !== "message" || event.message.from !== "bot" || watched.get(personId)) return;
    unread.set(personId, (unread.get(personId) ?? 0) + 1);
  });

  function watch(chat: Chat, response: ServerResponse): void {
    const { id } = chat.person;
    streams.add(response);
    watched.set(id, (watched.get(id) ?? 0) + 1);
    unread.delete(id);
    streamEvents(world, chat, response, () => {
      streams.delete(response);
      watched.set(id, (watched.get(id) ?? 1) - 1);
    });
  }

  async function create(request: IncomingMessage): Promise<Answer> {
    const body = parse(await readBody(request, 10_000));
    const lastName = typeof body["lastName"] === "string" && body["lastName"].trim();
    const languageCode = typeof body["languageCode"] === "string" ? body["languageCode"] : "vi";
    const { id } = addPerson({
      firstName: text(body, "firstName"),
      languageCode,
      ...(lastName && { lastName }),
    });
    const chat = world.chat(id);
    return { status: 201, body: chat && describe(chat) };
  }

  const describe = (chat: Chat) => ({
    ...chat.person,
    blocked: chat.blocked,
    unread: unread.get(chat.person.id) ?? 0,
  });

  function bot(language: string): object {
    const firstName = settings.names.get(language) ?? settings.names.get("") ?? world.bot.first_name;
    const commands = commandsFor(settings, language);
    return { firstName, username: world.bot.username, commands };
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<Answer | undefined> {
    const { path, query } = splitUrl(request.url ?? "/");
    const parameters = new URLSearchParams(query);
    const [, api, kind, id = "", action = ""] = path.split("/");
    const posts = request.method === "POST";
    if (api !== "api") {
      const found = !posts && (await serveStatic(pageDir, path, response));
      return found ? undefined : { status: 404, body: "There is no such page" };
    }
    if (kind === "people") {
      return posts ? create(request) : { status: 200, body: world.people().map(describe) };
    }
    if (kind === "bot") return { status: 200, body: bot(parameters.get("language") ?? "") };
    if (kind === "clock") {
      if (posts) await moveOnPage(moveClock, request);
      return { status: 200, body: describeClock(world.now, moveClock) };
    }
    if (kind === "files") {
      const found = serveFile(world.files.get(id), response);
      return found ? undefined : { status: 404, body: "There is no such file" };
    }
    const chat = kind === "chats" ? world.chat(Number(id)) : undefined;
    if (chat === undefined) return { status: 404, body: "There is no such person" };
    if (!posts && action === "events") {
      watch(chat, response);
      return undefined;
    }
    if (!posts) return { status: 405, body: "Send this as POST" };
    await actOnPage(world, chat, action, parameters, request);
    return { status: 200, body: { ok: true } };
  }

  return {
    /** Answers one request of the page. */
    async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const reason = rejectForeign(request);
      if (reason !== undefined) return write(response, { status: 403, body: reason });
      try {
        const answer = await route(request, response);
        if (answer !== undefined) write(response, answer);
      } catch (error) {
        const body = error instanceof Error ? error.message : String(error);
        if (!response.headersSent) write(response, { status: 400, body });
      }
    },
    /** Ends the open streams. */
    close(): void {
      stop();
      for (const stream of streams) stream.end();
    },
  };
}

/** Sends a file with headers that keep it from running as the simulator's own page; false when there is none. */
function serveFile(file: StoredFile | undefined, response: ServerResponse): boolean {
  if (file === undefined) return false;
  const image = file.mimeType.startsWith("image/") && file.mimeType !== "image/svg+xml";
  response.writeHead(200, {
    "content-type": image ? file.mimeType : "application/octet-stream",
    "content-length": file.bytes.byteLength,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-disposition": image ? "inline" : "attachment",
  });
  response.end(file.bytes);
  return true;
}

/** Writes objects as JSON and error messages as plain text. */
function write(response: ServerResponse, { status, body }: Answer): void {
  const plain = typeof body === "string";
  const bytes = Buffer.from(plain ? body : JSON.stringify(body));
  response.writeHead(status, {
    "content-type": plain ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
    "content-length": bytes.byteLength,
    "cache-control": "no-store",
  });
  response.end(bytes);
}
