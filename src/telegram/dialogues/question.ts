import type { InlineKeyboardMarkup, ReplyKeyboardMarkup } from "grammy/types";
import type { AskContext, Field } from "../../domain/form.ts";
import type { LocalDate } from "../../domain/local-date.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { questionData } from "../callback-data.ts";
import { type Button, callback, inRows, keyboard } from "../keyboard.ts";
import type { Speaker } from "../speaker.ts";

/** A question as a message. */
export type Question = {
  readonly html: string;
  readonly markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup;
};

/**
 * Codes of the buttons under a question. A choice goes by its value where that is a word or a day, so
 * that "today" pressed tomorrow still means that day; personal values never stand in a button: they go by number.
 */
const byValue = (value: string) => `v-${value}`;
const byNumber = (index: number) => `n-${index}`;

/** Asks one field, with its ready answers. */
export function askField(speaker: Speaker, form: string, field: Field, context: AskContext): Question {
  const html = speaker.html(`ask-${form}-${field.id}`);
  if (field.contact) return { html, markup: contactKeyboard(speaker, field) };
  const choices = (field.choices?.(context) ?? []).map((value, index) =>
    callback(
      choiceLabel(speaker, form, field, value, context.today),
      questionData(field.id, field.labels === "value" ? byNumber(index) : byValue(value)),
    ),
  );
  const skip = field.optional ? [callback(speaker.label("option-skip"), questionData(field.id, "skip"))] : [];
  const rows = inRows([...choices, ...skip]);
  return rows.length > 0 ? { html, markup: keyboard(...rows) } : { html };
}

/** Asks whether a doubtful answer is to be kept. */
export function askDoubt(speaker: Speaker, field: Field, doubts: readonly string[]): Question {
  const buttons: Button[] = [
    callback(speaker.label("option-keep"), questionData(field.id, "keep")),
    callback(speaker.label("option-retype"), questionData(field.id, "again")),
  ];
  return { html: [...doubts, speaker.html("doubt-question")].join("\n\n"), markup: keyboard(buttons) };
}

/** The value that a choice button stands for, or undefined where it is none of today's choices. */
export function chosenValue(field: Field, code: string, context: AskContext): string | undefined {
  const choices = field.choices?.(context) ?? [];
  if (code.startsWith("v-")) return code.slice(2);
  const index = choices.findIndex((_, at) => byNumber(at) === code);
  return choices[index];
}

function contactKeyboard(speaker: Speaker, field: Field): ReplyKeyboardMarkup {
  const share = { text: speaker.label("option-share-contact"), request_contact: true };
  const rows = field.optional ? [[share], [{ text: speaker.label("option-skip") }]] : [[share]];
  return { keyboard: rows, resize_keyboard: true, one_time_keyboard: true };
}

function choiceLabel(speaker: Speaker, form: string, field: Field, value: string, today: LocalDate): string {
  if (field.labels === "value")
    return [...value].length > 40 ? `${[...value].slice(0, 39).join("")}…` : value;
  if (field.labels !== "day") return speaker.label(`choice-${form}-${field.id}-${value}`);
  const day = formatDay(speaker.locale, value as LocalDate, "short");
  return speaker.label(value === today ? "choice-today" : "choice-yesterday", { day });
}
