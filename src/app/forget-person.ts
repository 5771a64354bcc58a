import type { Case } from "../domain/case/case.ts";
import { type App, answerDialogue } from "./app.ts";

/**
 * Erases the person and everything about them. The update that asked for it stays in the inbox until it is answered, so
 * that a crash before the answer repeats it.
 */
export async function forgetPerson(
  app: App,
  personId: number,
  current: Case | undefined,
  updateId: number,
): Promise<void> {
  // Before the erasure, which erases the id of the pinned message, too.
  if (current?.pinned) await app.messenger.unpin(personId, current.pinned.messageId);
  await app.dialogues.delete(personId, answerDialogue(app));
  await app.store.people.forget(personId, updateId);
}
