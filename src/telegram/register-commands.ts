import type { Api } from "grammy";
import type { Texts } from "../i18n/texts.ts";

/** Commands in the order of Telegram's menu; their texts are `command-<name>`. */
const COMMANDS = ["start", "status", "help", "language", "reminders", "cancel", "mydata", "forget"] as const;

/** Registers the commands with Telegram in every language; the default one serves all other languages. */
export async function registerCommands(api: Api, texts: Texts, defaultLocale: string): Promise<void> {
  for (const locale of texts.locales) {
    const commands = COMMANDS.map((command) => ({
      command,
      description: texts.plain(locale, `command-${command}`),
    }));
    if (locale === defaultLocale) await api.setMyCommands(commands);
    await api.setMyCommands(commands, { language_code: locale as "vi" });
  }
}
