import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";

/** One button of an inline keyboard. */
export type Button = InlineKeyboardButton;

/** Two labels of at most this many letters fit side by side on a narrow phone. */
const MAX_HALF_ROW = 15;

/** A pictograph, including its variation selector, is as wide as two letters. */
const PICTOGRAPH = /\p{Extended_Pictographic}\uFE0F?/gu;

/** A button with callback data. */
export function callback(text: string, data: string): Button {
  return { text, callback_data: data };
}

/** An inline keyboard of the given rows; empty rows are dropped. */
export function keyboard(...rows: readonly (readonly Button[])[]): InlineKeyboardMarkup {
  return { inline_keyboard: rows.filter((row) => row.length > 0).map((row) => [...row]) };
}

/** Rows for buttons in order: the first alone, then short neighbours side by side. */
export function inRows([first, ...others]: readonly Button[]): Button[][] {
  return first ? [[first], ...inPairs(others)] : [];
}

/** Rows for buttons of equal weight: short neighbours side by side, two in a row. */
export function inPairs(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const beside = row?.length === 1 ? row[0] : undefined;
    if (row && beside && isShort(beside) && isShort(button)) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

function isShort({ text }: Button): boolean {
  return [...text.replace(PICTOGRAPH, "mm")].length <= MAX_HALF_ROW;
}
