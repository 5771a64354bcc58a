import type { BotCommand, MenuButton } from "grammy/types";

/** A bot's description of itself, per language as in Telegram. */
export type BotSettings = {
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  /** By scope and language, see `commandKey`. */
  readonly commands: Map<string, readonly BotCommand[]>;
  /** By chat id; `default` is for all others. */
  readonly menuButtons: Map<string, MenuButton>;
};

/** Empty settings of a fresh bot. */
export function createSettings(): BotSettings {
  return {
    names: new Map(),
    descriptions: new Map(),
    shortDescriptions: new Map(),
    commands: new Map(),
    menuButtons: new Map(),
  };
}

/** The key of a list of commands. */
export function commandKey(scope: unknown, language = ""): string {
  return `${JSON.stringify(scope ?? { type: "default" })} ${language}`;
}

/** The commands of a person's menu: the list with the narrowest scope, as Telegram chooses it. */
export function commandsFor(settings: BotSettings, language: string, chatId?: number): readonly BotCommand[] {
  const scopes = [
    ...(chatId === undefined ? [] : [{ type: "chat", chat_id: chatId }]),
    { type: "all_private_chats" },
    { type: "default" },
  ];
  for (const scope of scopes) {
    const list =
      settings.commands.get(commandKey(scope, language)) ?? settings.commands.get(commandKey(scope));
    if (list !== undefined) return list;
  }
  return [];
}
