import { type Api, type ApiClientOptions, Bot } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { BotContext, BotDeps } from "./context.ts";
import { answer } from "./features/answer.ts";
import { cancel } from "./features/cancel.ts";
import { fallback } from "./features/fallback.ts";
import { forget } from "./features/forget.ts";
import { help } from "./features/help.ts";
import { language } from "./features/language.ts";
import { myData } from "./features/my-data.ts";
import { photos } from "./features/photos.ts";
import { reminders } from "./features/reminders.ts";
import { reopen } from "./features/reopen.ts";
import { screenButtons } from "./features/screen-buttons.ts";
import { start } from "./features/start.ts";
import { status } from "./features/status.ts";
import { troubles } from "./features/troubles.ts";
import { welcome } from "./features/welcome.ts";
import { albums } from "./middleware/albums.ts";
import { isServiceMessage } from "./middleware/is-service-message.ts";
import { membership } from "./middleware/membership.ts";
import { handleUnreachable } from "./middleware/unreachable.ts";
import { userContext } from "./middleware/user-context.ts";
import { addProcedure } from "./ui/procedure-buttons.ts";

/**
 * The bot: its middleware in order, from top to bottom.
 *
 * @param depsOf makes the dependencies with the bot's own `Api`
 */
export function createBot(
  token: string,
  options: { readonly client: ApiClientOptions; readonly botInfo: UserFromGetMe },
  depsOf: (api: Api) => BotDeps,
): { readonly bot: Bot<BotContext>; readonly deps: BotDeps } {
  const bot = new Bot<BotContext>(token, options);
  const deps = depsOf(bot.api);
  bot.api.config.use(addProcedure(deps.content.procedure.id));
  // Private chats only, and only from their own person: a lane keeps the updates of one chat in order.
  const chats = bot.chatType("private").filter((ctx) => ctx.from?.id === ctx.chat.id);
  chats.use(handleUnreachable(deps));
  chats.use(userContext(deps));
  // Service messages get no reply.
  chats.filter(
    ({ message }) => message !== undefined && isServiceMessage(message),
    () => {},
  );
  // A message that is no command is an answer or a question, so it skips the features below.
  const messages = chats.filter(isNoCommand);
  messages.use(albums(), answer(deps), photos(), fallback(deps));
  // Each kind of button has its own prefix, so the order is free: the most frequent come first.
  chats.use(screenButtons(deps), reopen(deps), welcome(deps), troubles(deps), membership(deps));
  // Commands before answers: /help must work while a question is open.
  chats.use(
    start(deps),
    status(deps),
    help(deps),
    language(deps),
    reminders(deps),
    cancel(deps),
    myData(deps),
    forget(deps),
  );
  chats.use(answer(deps), fallback(deps));
  return { bot, deps };
}

function isNoCommand({ message }: BotContext): boolean {
  return message !== undefined && !message.text?.startsWith("/");
}
