import type { KnownContext } from "../context.ts";
import { deleteMessageData } from "../ui/callback-data.ts";
import { type Button, callback } from "../ui/keyboard.ts";

/** What is said about a message that gives a secret away, and the button that deletes it. */
export function secretWarning({ visit, msgId }: KnownContext): { html: string; remove: Button } {
  const speaker = visit.speaker();
  const remove = callback(speaker.label("secret-warning.delete"), deleteMessageData(msgId ?? 0));
  return { html: speaker.html("secret-warning"), remove };
}
