import type { Content } from "../domain/procedure/content.ts";
import type { Failure } from "../domain/sending/failure.ts";
import type { Log } from "../ops/log.ts";
import type { Dialogues, Store } from "../storage/store.ts";
import type { Messenger } from "./messenger.ts";

/** The dependencies of every use case, for one procedure; `companion.ts` puts them together. */
export type App = {
  readonly content: Content;
  readonly store: Pick<Store, "people" | "cases" | "ledger">;
  /** Open dialogues, in the store or at a hosted service. */
  readonly dialogues: Dialogues;
  readonly messenger: Messenger;
  /** Classifies the error of a call; `undefined` for errors that come neither from Telegram nor from the network. */
  readonly readFailure: (error: unknown) => Failure | undefined;
  readonly now: () => Date;
  /** A new random id. */
  readonly newId: () => string;
  readonly log: Log;
};

/** The kind of the dialogue about an answer: one for each person and procedure. */
export function answerDialogue({ content }: Pick<App, "content">): string {
  return `answer:${content.procedure.id}`;
}
