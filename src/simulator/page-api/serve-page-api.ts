import type { IncomingMessage, ServerResponse } from "node:http";
import type { BotSettings } from "../methods/settings-store.ts";
import type { Person, PersonOptions } from "../person.ts";
import type { World } from "../world/world.ts";

export function createPageApi(
  _world: World,
  _settings: BotSettings,
  _person: (options: PersonOptions) => Person,
  _pageDir: URL,
) {
  return {
    async serve(_request: IncomingMessage, response: ServerResponse): Promise<void> {
      response.writeHead(404).end();
    },
    close() {},
  };
}
