import type { InlineKeyboardMarkup, ReplyKeyboardMarkup } from "grammy/types";
import type { AskContext, Field } from "../../domain/form.ts";
import type { LocalDate } from "../../domain/local-date.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { questionData } from "../callback-data.ts";
import { type Button, callback, inRows, keyboard } from "../keyboard.ts";
import type { Speaker } from "../speaker.ts";
import type { Doubt } from "./record.ts";

/** A question as a message. */
export type Question = {
  readonly html: string;
  readonly markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup;
};

/**
 * Codes of the buttons under a question. A choice goes by its value where that is a word or a day, so
 * that "today" pressed tomorrow still means that day; personal values never stand in a button: they go by number.
 * What is to be kept goes by the update that brought it.
 */
const byValue = (value: string) => `v-${value}`;
const byNumber = (index: number) => `n-${index}`;
const KEEP = "keep-";

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
export function askDoubt(speaker: Speaker, field: Field, { doubts, raisedBy }: Doubt): Question {
  const buttons: Button[] = [
    callback(speaker.label("option-keep"), questionData(field.id, `${KEEP}${raisedBy}`)),
    callback(speaker.label("option-retype"), questionData(field.id, "again")),
  ];
  return { html: [...doubts, speaker.html("doubt-question")].join("\n\n"), markup: keyboard(buttons) };
}

/** The update whose doubtful answer a button keeps; undefined for the code of any other button. */
export function keptUpdate(code: string): number | undefined {
  return code.startsWith(KEEP) ? Number(code.slice(KEEP.length)) : undefined;
}

/**
 * The value that a choice button stands for. A number counts only while what is written on the button stands in
 * that place of the list; undefined otherwise.
 */
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

function contactKeyboard(speaker: Speaker, field: Field): ReplyKeyboardMarkup {
  const share = { text: speaker.label("option-share-contact"), request_contact: true };
  const rows = field.optional ? [[share], [{ text: speaker.label("option-skip") }]] : [[share]];
  return { keyboard: rows, resize_keyboard: true, one_time_keyboard: true };
}

function choiceLabel(speaker: Speaker, form: string, field: Field, value: string, today: LocalDate): string {
  if (field.labels === "value") return shortened(value);
  if (field.labels !== "day") return speaker.label(`choice-${form}-${field.id}-${value}`);
  const day = formatDay(speaker.locale, value as LocalDate, "short");
  return speaker.label(value === today ? "choice-today" : "choice-yesterday", { day });
}

function shortened(value: string): string {
  const letters = [...value];
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : value;
}
