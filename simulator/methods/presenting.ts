import { refusal } from "../bot-api-error.ts";
import { checkLength, LIMITS } from "../limits.ts";
import { commandKey } from "./settings-store.ts";
import type { Handlers } from "./telegram.ts";

/** The methods by which a bot describes itself: commands, names, descriptions, menu button. */
export const presenting: Handlers = {
  setMyCommands({ settings }, params) {
    if (params.commands.length > LIMITS.commands) throw refusal("BOT_COMMANDS_TOO_MUCH");
    for (const { command, description } of params.commands) {
      if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw refusal("BOT_COMMAND_INVALID");
      if (description.length < 1 || description.length > LIMITS.commandDescription) {
        throw refusal("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    const commands = params.commands.map((entry) => ({ ...entry, command: entry.command.replace("/", "") }));
    settings.commands.set(commandKey(params.scope, params.language_code), commands);
    return true;
  },

  getMyCommands: ({ settings }, params) =>
    settings.commands.get(commandKey(params.scope, params.language_code)) ?? [],

  deleteMyCommands({ settings }, params) {
    settings.commands.delete(commandKey(params.scope, params.language_code));
    return true;
  },

  setMyName({ settings }, params) {
    checkLength(params.name, LIMITS.botName, "BOT_TITLE_INVALID");
    return put(settings.names, params.language_code, params.name);
  },

  getMyName: ({ settings, world }, params) => ({
    name: get(settings.names, params.language_code) || world.bot.first_name,
  }),

  setMyDescription({ settings }, params) {
    checkLength(params.description, LIMITS.botDescription, "BOT_DESCRIPTION_INVALID");
    return put(settings.descriptions, params.language_code, params.description);
  },

  getMyDescription: ({ settings }, params) => ({
    description: get(settings.descriptions, params.language_code),
  }),

  setMyShortDescription({ settings }, params) {
    checkLength(params.short_description, LIMITS.botShortDescription, "BOT_SHORT_DESCRIPTION_INVALID");
    return put(settings.shortDescriptions, params.language_code, params.short_description);
  },

  getMyShortDescription: ({ settings }, params) => ({
    short_description: get(settings.shortDescriptions, params.language_code),
  }),

  setChatMenuButton({ settings }, params) {
    settings.menuButtons.set(String(params.chat_id ?? "default"), params.menu_button ?? { type: "default" });
    return true;
  },

  getChatMenuButton: ({ settings }, params) =>
    settings.menuButtons.get(String(params.chat_id ?? "default")) ??
    settings.menuButtons.get("default") ?? { type: "default" },
};

function put(texts: Map<string, string>, language = "", text = ""): true {
  if (text === "") texts.delete(language);
  else texts.set(language, text);
  return true;
}

function get(texts: ReadonlyMap<string, string>, language = ""): string {
  return texts.get(language) ?? texts.get("") ?? "";
}
