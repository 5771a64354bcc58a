import type { Effect } from "../domain/case/case.ts";
import type { App } from "./app.ts";
import type { Chat } from "./messenger.ts";
import { addEffects } from "./patch-case.ts";

/** What is shown in the chat and changes its language. */
const EFFECTS: readonly Effect[] = [{ do: "show" }, { do: "refresh-status" }, { do: "refresh-deadline" }];

/** Speaks another language with the person from now on; returns the person and the case as they are stored now. */
export async function changeLanguage(
  app: App,
  chat: Chat,
  locale: string,
  updateId: number,
): Promise<Pick<Chat, "person" | "case">> {
  // The effects first: after a stop behind the person's save, the next try would take itself for a second tap.
  const current = (await addEffects(app, chat.case, EFFECTS, updateId)) ?? chat.case;
  const person = { ...chat.person, locale };
  await app.store.people.save(person);
  return { person, case: current };
}
