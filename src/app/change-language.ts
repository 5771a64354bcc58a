import type { Effect } from "../domain/case/case.ts";
import type { App } from "./app.ts";
import type { Chat } from "./messenger.ts";
import { addEffects } from "./patch-case.ts";

/** The effects that show everything in the new language. */
const EFFECTS: readonly Effect[] = [{ do: "show" }, { do: "refresh-status" }, { do: "refresh-deadline" }];

/** Changes the person's language; returns the person and the case as stored. */
export async function changeLanguage(
  app: App,
  chat: Chat,
  locale: string,
  updateId: number,
): Promise<Pick<Chat, "person" | "case">> {
  // Effects first: after a crash with the person saved, the retry would look like a second tap and do nothing.
  const current = (await addEffects(app, chat.case, EFFECTS, updateId)) ?? chat.case;
  const person = { ...chat.person, locale };
  await app.store.people.save(person);
  return { person, case: current };
}
