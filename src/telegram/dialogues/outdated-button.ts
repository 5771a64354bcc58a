import { askContext, type Question } from "../../domain/case/question.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import { buttons } from "../ui/callback-data.ts";
import { pressedLabel } from "../ui/show-chosen.ts";
import { chosenValue, decidedUpdate } from "../views/question.ts";
import type { Doubt } from "./dialogue-record.ts";

/**
 * True for a press that would do something else than its button says: it stands under another question, keeps a
 * doubtful answer that is no longer the newest, or names a choice that the list no longer has in that place.
 */
export function isOutdated(deps: BotDeps, ctx: CaseContext, { field }: Question, doubt?: Doubt): boolean {
  const [, asked, code = ""] = ctx.callbackQuery?.data?.match(buttons.question) ?? [];
  if (asked === undefined) return false;
  if (asked !== field.id) return true;
  const kept = decidedUpdate(code);
  if (kept !== undefined) return kept !== doubt?.raisedBy;
  if (code === "skip" || code === "again") return false;
  const context = askContext(ctx.user.case, deps.now());
  return chosenValue(field, code, pressedLabel(ctx), context) === undefined;
}
