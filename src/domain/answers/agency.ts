import { type Judged, taken } from "../procedure/validation.ts";
import { fold } from "../text/fold.ts";
import { judgeShortText } from "./short-text.ts";

const judgeName = judgeShortText({ min: 5, max: 100 });

/** Reads the name of a social-insurance office (cơ quan BHXH); what names none is asked about. */
export function judgeAgency(text: string): Judged {
  const judged = judgeName(text);
  if (!judged.ok || /\b(?:bhxh|bao hiem|social insurance)\b/u.test(fold(judged.value))) return judged;
  return taken(judged.value, { text: "doubt-agency" });
}
