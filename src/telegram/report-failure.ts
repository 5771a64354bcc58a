import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { loadCase } from "../app/load-case.ts";
import { patchCase } from "../app/patch-case.ts";
import { type Case, lastingEffects } from "../domain/case/case.ts";
import type { BotDeps } from "./context.ts";
import { createLocalizer } from "./text/localizer.ts";
import { sendHtml } from "./ui/send.ts";

/**
 * Tells the person that their update failed and that their progress is safe. A rejected effect is dropped, because every
 * later update would fail on it. An unconfirmed question is closed, so that a repeated answer does not count for it.
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

function isRejection({ readFailure }: BotDeps, reason: unknown): boolean {
  const failure = readFailure(reason);
  return failure?.kind === "content" || (failure?.kind === "refused" && failure.code === 400);
}

async function dropFailedEffects(
  deps: BotDeps,
  current: Case,
  update: Update,
  reason: unknown,
): Promise<void> {
  const isRejected = isRejection(deps, reason) && lastingEffects(current).length > 0;
  const isUnconfirmed = current.asked !== undefined && current.appliedUpdate === update.update_id;
  if (!isRejected && !isUnconfirmed) return;
  await patchCase(deps, current, (latest) => ({
    ...latest,
    // Effects run in order, so the rejected one is the first pending.
    ...(isRejected && { pendingEffects: lastingEffects(latest).slice(1) }),
    ...(isUnconfirmed && {
      asked: undefined,
      pendingEffects: lastingEffects(latest).slice(isRejected ? 1 : 0),
    }),
  }));
}
