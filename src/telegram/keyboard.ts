import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";

/** One button of an inline keyboard. */
export type Button = InlineKeyboardButton;

/** Two labels of this many letters still fit beside each other on a narrow phone. */
const HALF_ROW = 17;

/** A button that sends data back. */
export function callback(text: string, data: string): Button {
  return { text, callback_data: data };
}

/** An inline keyboard of the given rows; empty rows vanish. */
export function keyboard(...rows: readonly (readonly Button[])[]): InlineKeyboardMarkup {
  return { inline_keyboard: rows.filter((row) => row.length > 0).map((row) => [...row]) };
}

/** Rows for buttons in order: the first alone, short neighbours side by side. */
export function inRows(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const [at, button] of buttons.entries()) {
    const row = rows.at(-1);
    const beside = row?.length === 1 ? row[0] : undefined;
    if (row && beside && at > 1 && isShort(beside) && isShort(button)) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

function isShort(button: Button): boolean {
  return [...button.text].length <= HALF_ROW;
}
