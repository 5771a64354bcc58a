import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { note } from "../app/run-effects.ts";
import type { Case } from "../domain/case/case.ts";
import { caseAccess, loadCase } from "./case-access.ts";
import type { BotDeps } from "./context.ts";
import { createSpeaker } from "./text/localizer.ts";
import { sendHtml } from "./ui/send.ts";

/**
 * Tells a person that what they sent could not be dealt with, and that their place is safe. What Telegram will
 * never take is owed no longer: every later update would fail on it. Nor is a question open that perhaps never came:
 * the answer before it, said once more, would be taken for its own.
 */
export async function apologize(deps: BotDeps, api: Api, update: Update, reason: unknown): Promise<void> {
  const chat = update.message?.chat ?? update.callback_query?.message?.chat;
  if (chat?.type !== "private") return;
  const [person, known] = await Promise.all([deps.store.people.get(chat.id), loadCase(deps, chat.id)]);
  if (known) await letGo(deps, known, update, reason);
  const speaker = createSpeaker(deps, person?.locale ?? deps.defaultLocale, known);
  try {
    await sendHtml(api, chat.id, speaker.html("apology"));
  } catch (error) {
    if (deps.readFailure(error)?.kind !== "unreachable") throw error;
  }
}

function isRefusal({ readFailure }: BotDeps, reason: unknown): boolean {
  const failure = readFailure(reason);
  return failure?.kind === "content" || (failure?.kind === "refused" && failure.code === 400);
}

async function letGo(deps: BotDeps, known: Case, update: Update, reason: unknown): Promise<void> {
  const refused = isRefusal(deps, reason) && known.owed.length > 0;
  const unheard = known.asked !== undefined && known.appliedUpdate === update.update_id;
  if (!refused && !unheard) return;
  await note(caseAccess(deps), known, (latest) => ({
    ...latest,
    // Debts are paid in their order, so what was refused stands first.
    ...(refused && { owed: latest.owed.slice(1) }),
    ...(unheard && { asked: undefined }),
  }));
}
