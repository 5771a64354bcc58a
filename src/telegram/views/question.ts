import type { InlineKeyboardMarkup, ReplyKeyboardMarkup } from "grammy/types";
import type { App } from "../../app/app.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { Case } from "../../domain/case/case.ts";
import { askContext, type Question as FormQuestion } from "../../domain/case/question.ts";
import type { AskContext, Field, Form } from "../../domain/procedure/form.ts";
import { type Procedure, screenOf } from "../../domain/procedure/procedure.ts";
import { formatDay } from "../../i18n/format-day.ts";
import type { Doubt } from "../dialogues/dialogue-record.ts";
import type { Localizer } from "../text/localizer.ts";
import { questionData } from "../ui/callback-data.ts";
import { callback, inPairs, inRows, keyboard } from "../ui/keyboard.ts";
import { screenHeader } from "./screen-header.ts";

/** A question as a message. */
export type Question = {
  readonly html: string;
  readonly markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup;
};

/*
 * Codes of the buttons under a question. A choice has its value if that is a word or a day, so that "today" pressed
 * tomorrow still means that day; personal values have their number. A doubtful answer has the id of its update.
 */
const byValue = (value: string) => `v-${value}`;
const byNumber = (index: number) => `n-${index}`;
const KEEP = "keep-";
const TAKE = "take-";

/** The question of a field, with its choices. */
export function askField(localizer: Localizer, form: string, field: Field, context: AskContext): Question {
  const html = localizer.html(`ask-${form}-${field.id}`);
  if (field.contact) return { html, markup: contactKeyboard(localizer, field) };
  const choices = (field.choices?.(context) ?? []).map((value, index) =>
    callback(
      choiceLabel(localizer, form, field, value, context.today),
      questionData(field.id, field.labels === "value" ? byNumber(index) : byValue(value)),
    ),
  );
  const skip = field.optional
    ? [callback(localizer.label("option-skip"), questionData(field.id, "skip"))]
    : [];
  const rows = inRows([...choices, ...skip]);
  return rows.length > 0 ? { html, markup: keyboard(...rows) } : { html };
}

/** Asks whether to keep a doubtful answer; a suggestion comes first, as a button. */
export function askDoubt(localizer: Localizer, field: Field, doubt: Doubt): Question {
  const { value, suggestion, doubts, raisedBy } = doubt;
  const button = (text: string, code: string) => callback(text, questionData(field.id, code));
  const take = suggestion === undefined ? [] : [button(`✅ ${shortened(suggestion)}`, `${TAKE}${raisedBy}`)];
  const keep = value === undefined ? [] : [button(keepLabel(localizer, doubt), `${KEEP}${raisedBy}`)];
  const again = button(localizer.label("option-retype"), "again");
  const ask = localizer.html(suggestion === undefined ? "doubt-question" : "doubt-suggestion");
  return { html: [...doubts, ask].join("\n\n"), markup: keyboard(take, ...inPairs([...keep, again])) };
}

/** Beside a suggestion, "keep" alone would be ambiguous. */
function keepLabel(localizer: Localizer, { suggestion }: Doubt): string {
  return localizer.label(suggestion === undefined ? "option-keep" : "option-keep-mine");
}

/** The update whose doubtful answer or suggestion a button accepts; `undefined` for the code of any other button. */
export function decidedUpdate(code: string): number | undefined {
  const prefix = [KEEP, TAKE].find((each) => code.startsWith(each));
  return prefix === undefined ? undefined : Number(code.slice(prefix.length));
}

/** Whether a code belongs to the button that takes the suggestion. */
export function takesSuggestion(code: string): boolean {
  return code.startsWith(TAKE);
}

/** The value of a choice button; `undefined` if its number no longer belongs to the value on its label. */
export function chosenValue(
  field: Field,
  code: string,
  label: string | undefined,
  context: AskContext,
): string | undefined {
  if (code.startsWith("v-")) return code.slice(2);
  const value = field.choices?.(context).find((_, at) => byNumber(at) === code);
  return value !== undefined && shortened(value) === label ? value : undefined;
}

function contactKeyboard(localizer: Localizer, field: Field): ReplyKeyboardMarkup {
  const share = { text: localizer.label("option-share-contact"), request_contact: true };
  const rows = field.optional ? [[share], [{ text: localizer.label("option-skip") }]] : [[share]];
  return { keyboard: rows, resize_keyboard: true, one_time_keyboard: true };
}

function choiceLabel(
  localizer: Localizer,
  form: string,
  field: Field,
  value: string,
  today: LocalDate,
): string {
  if (field.labels === "value") return shortened(value);
  if (field.labels !== "day") return localizer.label(`choice-${form}-${field.id}-${value}`);
  const day = formatDay(localizer.locale, value as LocalDate, "short");
  return localizer.label(value === today ? "choice-today" : "choice-yesterday", { day });
}

function shortened(value: string): string {
  const letters = [...value];
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : value;
}

/** The question at the place of a case as a message; an opening one starts with the header and text of its screen. */
export function questionAtPlace(
  { content, now }: Pick<App, "content" | "now">,
  localizer: Localizer,
  current: Case,
  { form, field }: FormQuestion,
  isOpening: boolean,
): Question {
  const question = askField(localizer, form.id, field, askContext(current, now()));
  const opening = isOpening ? openingLines(content.procedure, localizer, current, form) : [];
  return { ...question, html: [...opening, question.html].join("\n\n") };
}

function openingLines(
  procedure: Procedure,
  localizer: Localizer,
  current: Case,
  form: Form,
): readonly string[] {
  const screen = screenOf(procedure, current.at);
  const kept = screen.kind === "form" ? (screen.fresh?.keep ?? []) : [];
  const isBegun = Object.keys(current.answers[form.id] ?? {}).some((field) => !kept.includes(field));
  if (isBegun || current.at.only !== undefined) return [];
  const words = localizer.html(`${current.at.step}-${current.at.screen}`);
  return [screenHeader(procedure, current, localizer), words];
}
