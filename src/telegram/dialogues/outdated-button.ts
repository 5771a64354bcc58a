import { askContext, type Question } from "../../domain/case/question.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import { buttons } from "../ui/callback-data.ts";
import { pressedLabel } from "../ui/show-chosen.ts";
import { chosenValue, decidedUpdate } from "../views/question.ts";
import type { Doubt } from "./dialogue-record.ts";

/**
 * True for the press of a button that no longer fits: it belongs to another question, accepts an older doubtful answer,
 * or names a choice that has changed.
 */
export function isOutdated(deps: BotDeps, ctx: CaseContext, { field }: Question, doubt?: Doubt): boolean {
  const [, fieldId, code = ""] = ctx.callbackQuery?.data?.match(buttons.question) ?? [];
  if (fieldId === undefined) return false;
  if (fieldId !== field.id) return true;
  const updateId = decidedUpdate(code);
  if (updateId !== undefined) return updateId !== doubt?.raisedBy;
  if (code === "skip" || code === "again") return false;
  const context = askContext(ctx.user.case, deps.now());
  return chosenValue(field, code, pressedLabel(ctx), context) === undefined;
}
