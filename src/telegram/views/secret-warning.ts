import type { CaseContext } from "../context.ts";
import { deleteMessageData } from "../ui/callback-data.ts";
import { type Button, callback } from "../ui/keyboard.ts";

/** The warning about a message that gives a secret away, and the button that deletes it. */
export function secretWarning({ user, msgId }: CaseContext): { html: string; remove: Button } {
  const localizer = user.localizer();
  const remove = callback(localizer.label("secret-warning.delete"), deleteMessageData(msgId ?? 0));
  return { html: localizer.html("secret-warning"), remove };
}
