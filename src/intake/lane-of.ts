import type { Update } from "grammy/types";

/** The fields in which the kinds of updates keep the chat or the user they come from. */
type Origin = {
  readonly chat?: { readonly id: number };
  readonly message?: { readonly chat: { readonly id: number } };
  readonly from?: { readonly id: number };
  readonly user?: { readonly id: number };
  readonly voter_chat?: { readonly id: number };
};

/**
 * The lane an update is processed in: the chat's id, else the user's, else a lane of its own.
 *
 * A private chat has the person's id, so everything a person does in it shares the lane `String(personId)`.
 *
 * @example laneOf({ update_id: 1, poll }) // "update-1"
 */
export function laneOf(update: Update): string {
  const { update_id, ...kinds } = update;
  for (const origin of Object.values(kinds) as Origin[]) {
    const sender = origin.chat ?? origin.message?.chat ?? origin.from ?? origin.user ?? origin.voter_chat;
    if (sender !== undefined) return String(sender.id);
  }
  return `update-${update_id}`;
}
