import type { Random } from "../../support/random.ts";
import type { PersonRecord } from "../checks/recorder.ts";
import type { Action } from "./next-action.ts";
import { visiblePlace } from "./visible-chat.ts";

/** What people with a quirk do instead of what anybody would do now. */
export type QuirkAction = Action | { readonly do: "block" };

/** How often somebody presses buttons of long ago. */
const LOOKS_BACK = 0.15;

/** The act of a person's quirk, if this is its moment. */
export function quirkAction(record: PersonRecord, random: Random): QuirkAction | undefined {
  const { persona, acts, history } = record;
  const isTime = acts === persona.quirkAfter;
  switch (persona.character.quirk) {
    case "blocks":
      return isTime ? { do: "block" } : undefined;
    case "erases":
      return isTime && !history.erased ? { do: "say", text: "/forget" } : undefined;
    case "opts-out":
      return optsOut(record);
    case "new-phone":
      return isTime ? { do: "say", text: "/start" } : corrects(record, random);
    default:
      return undefined;
  }
}

function optsOut({ received, history }: PersonRecord): Action | undefined {
  const last = received.at(-1);
  if (!last || history.quietSince !== undefined) return undefined;
  return { do: "press", messageId: last.messageId, data: "r:stop" };
}

function corrects({ chat, pressed }: PersonRecord, random: Random): Action | undefined {
  const phone = { messageId: chat.at(-1)?.messageId ?? 0, data: "c:who.phone" };
  const isReview = visiblePlace(chat) === "who.check";
  if (isReview && !pressed.some(({ data }) => data === phone.data)) return { do: "press", ...phone };
  const old = pressed.slice(0, -1);
  return old.length > 0 && random.happens(LOOKS_BACK) ? { do: "press", ...random.pick(old) } : undefined;
}
