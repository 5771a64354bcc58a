import type { Content } from "../domain/procedure/content.ts";
import type { Failure } from "../domain/sending/failure.ts";
import type { Log } from "../ops/log.ts";
import type { Dialogues, Store } from "../storage/store.ts";
import type { Messenger } from "./messenger.ts";

/** What every use case works with, for one procedure; `companion.ts` puts it together. */
export type App = {
  readonly content: Content;
  readonly store: Pick<Store, "people" | "cases" | "ledger">;
  /** Open dialogues: in the store itself, or elsewhere. */
  readonly dialogues: Dialogues;
  readonly messenger: Messenger;
  /** Says what went wrong with a call; `undefined` for what is no answer of Telegram's or of the network. */
  readonly readFailure: (error: unknown) => Failure | undefined;
  readonly now: () => Date;
  /** A new random id. */
  readonly newId: () => string;
  readonly log: Log;
};

/** The kind under which the dialogue about an answer is stored, one for each person and procedure. */
export function answerDialogue({ content }: Pick<App, "content">): string {
  return `answer:${content.procedure.id}`;
}
