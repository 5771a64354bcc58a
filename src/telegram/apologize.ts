import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { loadCase } from "./case-access.ts";
import type { BotDeps } from "./context.ts";
import { sendHtml } from "./send.ts";
import { createSpeaker } from "./speaker.ts";

/** Tells a person that what they sent could not be dealt with, and that their place is safe. */
export async function apologize(deps: BotDeps, api: Api, update: Update): Promise<void> {
  const chat = update.message?.chat ?? update.callback_query?.message?.chat;
  if (chat?.type !== "private") return;
  const [person, known] = await Promise.all([deps.store.people.get(chat.id), loadCase(deps, chat.id)]);
  const speaker = createSpeaker(deps, person?.locale ?? deps.defaultLocale, known);
  try {
    await sendHtml(api, chat.id, speaker.html("apology"));
  } catch (error) {
    if (deps.readFailure(error)?.kind !== "unreachable") throw error;
  }
}
