import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { patchCase } from "../app/run-effects.ts";
import type { Case } from "../domain/case/case.ts";
import { caseAccess, loadCase } from "./case-access.ts";
import type { BotDeps } from "./context.ts";
import { createLocalizer } from "./text/localizer.ts";
import { sendHtml } from "./ui/send.ts";

/**
 * Tells a person that what they sent could not be dealt with, and that their place is safe. What Telegram will
 * never take is owed no longer: every later update would fail on it. Nor is a question open that perhaps never came:
 * the answer before it, said once more, would be taken for its own.
 */
export async function reportFailure(deps: BotDeps, api: Api, update: Update, reason: unknown): Promise<void> {
  const chat = update.message?.chat ?? update.callback_query?.message?.chat;
  if (chat?.type !== "private") return;
  const [person, current] = await Promise.all([deps.store.people.get(chat.id), loadCase(deps, chat.id)]);
  if (current) await dropFailedEffects(deps, current, update, reason);
  const localizer = createLocalizer(deps, person?.locale ?? deps.defaultLocale, current);
  try {
    await sendHtml(api, chat.id, localizer.html("apology"));
  } catch (error) {
    if (deps.readFailure(error)?.kind !== "unreachable") throw error;
  }
}

function isRefusal({ readFailure }: BotDeps, reason: unknown): boolean {
  const failure = readFailure(reason);
  return failure?.kind === "content" || (failure?.kind === "refused" && failure.code === 400);
}

async function dropFailedEffects(
  deps: BotDeps,
  current: Case,
  update: Update,
  reason: unknown,
): Promise<void> {
  const refused = isRefusal(deps, reason) && current.pendingEffects.length > 0;
  const unheard = current.asked !== undefined && current.appliedUpdate === update.update_id;
  if (!refused && !unheard) return;
  await patchCase(caseAccess(deps), current, (latest) => ({
    ...latest,
    // Debts are paid in their order, so what was refused stands first.
    ...(refused && { pendingEffects: latest.pendingEffects.slice(1) }),
    ...(unheard && { asked: undefined }),
  }));
}
