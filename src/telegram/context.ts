import type { Context } from "grammy";
import type { Case } from "../domain/case/case.ts";
import type { Person } from "../domain/case/person.ts";
import type { Content } from "../domain/procedure/content.ts";
import type { Failure } from "../domain/sending/failure.ts";
import type { Texts } from "../i18n/texts.ts";
import type { Log } from "../ops/log.ts";
import type { Dialogues, Store } from "../storage/store.ts";
import type { FaqFinder } from "./text/faq.ts";
import type { Localizer } from "./text/localizer.ts";
import type { Pictures } from "./ui/pictures.ts";

/** What the bot is made of; `main.ts` puts it together. */
export type BotDeps = {
  readonly store: Store;
  readonly dialogues: Dialogues;
  readonly content: Content;
  readonly texts: Texts;
  readonly pictures: Pictures;
  readonly findFaq: FaqFinder;
  readonly defaultLocale: string;
  /** Who has not touched their case for so many days is forgotten; the consent text says so. */
  readonly retentionDays: number;
  /** Reads what went wrong with a call; `undefined` for what is no answer of Telegram's or of the network. */
  readonly readFailure: (error: unknown) => Failure | undefined;
  readonly now: () => Date;
  readonly log: Log;
};

/** Who is speaking, known for the length of one update. */
export type UserContext = {
  readonly personId: number;
  person: Person | undefined;
  /** The case as it is stored now; undefined before consent. */
  case: Case | undefined;
  locale: string;
  /** Speaks to the person in their language, knowing where their case stands now. */
  readonly localizer: () => Localizer;
};

/** A user of somebody who agreed: person and case are there. */
export type CaseUser = UserContext & { person: Person; case: Case };

/** The context of updates in private chats. */
export type BotContext = Context & { user: UserContext };

/** The context of somebody who agreed. */
export type CaseContext = Context & { user: CaseUser };

/** True where the person has agreed and has a case. */
export function hasCase(ctx: BotContext): ctx is CaseContext {
  return ctx.user.person !== undefined && ctx.user.case !== undefined;
}
