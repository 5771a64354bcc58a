import type { Random } from "../../support/random.ts";
import type { Dossier } from "../checks/recorder.ts";
import type { Act } from "./next-action.ts";
import { visiblePlace } from "./visible-chat.ts";

/** What people with a quirk do instead of what anybody would do now. */
export type QuirkAct = Act | { readonly do: "block" };

/** How often somebody presses buttons of long ago. */
const LOOKS_BACK = 0.15;

/** The act of a person's quirk, if this is its moment. */
export function quirkAct(dossier: Dossier, random: Random): QuirkAct | undefined {
  const { persona, acts, diary } = dossier;
  const isTime = acts === persona.quirkAfter;
  switch (persona.character.quirk) {
    case "blocks":
      return isTime ? { do: "block" } : undefined;
    case "erases":
      return isTime && !diary.erased ? { do: "say", text: "/forget" } : undefined;
    case "opts-out":
      return optsOut(dossier);
    case "new-phone":
      return isTime ? { do: "say", text: "/start" } : corrects(dossier, random);
    default:
      return undefined;
  }
}

function optsOut({ heard, diary }: Dossier): Act | undefined {
  const last = heard.at(-1);
  if (!last || diary.quietSince !== undefined) return undefined;
  return { do: "press", messageId: last.messageId, data: "r:stop" };
}

function corrects({ chat, pressed }: Dossier, random: Random): Act | undefined {
  const phone = { messageId: chat.at(-1)?.messageId ?? 0, data: "c:who.phone" };
  const isReview = visiblePlace(chat) === "who.check";
  if (isReview && !pressed.some(({ data }) => data === phone.data)) return { do: "press", ...phone };
  const old = pressed.slice(0, -1);
  return old.length > 0 && random.happens(LOOKS_BACK) ? { do: "press", ...random.pick(old) } : undefined;
}
