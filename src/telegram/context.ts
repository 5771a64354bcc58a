import type { Context } from "grammy";
import type { App } from "../app/app.ts";
import type { Chat, PressedMessage } from "../app/messenger.ts";
import type { Case } from "../domain/case/case.ts";
import type { Person } from "../domain/case/person.ts";
import type { Texts } from "../i18n/texts.ts";
import type { FaqFinder } from "./text/faq.ts";
import type { Localizer } from "./text/localizer.ts";
import type { Pictures } from "./ui/pictures.ts";

/** What views need to render texts and pictures. */
export type ViewDeps = Pick<App, "content" | "now"> & {
  readonly texts: Texts;
  readonly pictures: Pictures;
  /** A person is erased after this many days without touching their case; the consent text says so. */
  readonly retentionDays: number;
};

/** The dependencies of the bot; `companion.ts` puts them together. */
export type BotDeps = App &
  ViewDeps & {
    readonly findFaq: FaqFinder;
    readonly defaultLocale: string;
  };

/** The person who sent the update, loaded by the `userContext` middleware before any feature runs. */
export type UserContext = {
  readonly personId: number;
  person: Person | undefined;
  /** The case as stored; `undefined` before consent. */
  case: Case | undefined;
  locale: string;
  /** Texts in the person's language, with the values of their current case. */
  readonly localizer: () => Localizer;
};

/** The user context after consent: person and case exist. */
export type CaseUser = UserContext & { person: Person; case: Case };

/** The context of updates in private chats. */
export type BotContext = Context & { user: UserContext };

/** The context of updates from people with a case. */
export type CaseContext = Context & { user: CaseUser };

/** True if the person gave consent and has a case. */
export function hasCase(ctx: BotContext): ctx is CaseContext {
  return ctx.user.person !== undefined && ctx.user.case !== undefined;
}

/** The chat of the current update, as use cases need it. */
export function chatOf({ user, update, callbackQuery }: CaseContext): Chat {
  const { person, case: current } = user;
  return { person, case: current, pressed: pressedMessage(callbackQuery), updateId: update.update_id };
}

function pressedMessage(query: Context["callbackQuery"]): PressedMessage | undefined {
  const message = query?.message;
  if (!message) return undefined;
  const kind = message.text !== undefined ? "text" : message.photo !== undefined ? "photo" : "other";
  return { messageId: message.message_id, data: query.data ?? "", kind };
}
