import { expect, test } from "vitest";
import { callback, inRows, keyboard } from "../../../src/telegram/keyboard.ts";

const rowsOf = (...labels: string[]) =>
  inRows(labels.map((label) => callback(label, "x"))).map((row) => row.map(({ text }) => text));

test("the first button stands alone, short neighbours stand side by side", () => {
  expect(rowsOf("Done", "Back", "Stuck", "Map")).toEqual([["Done"], ["Back", "Stuck"], ["Map"]]);
});

test("a label too long for half a row stands alone", () => {
  const long = "I have it on my own phone";
  expect(rowsOf("Done", "Back", long, "Map", "Help")).toEqual([["Done"], ["Back"], [long], ["Map", "Help"]]);
});

test("letters count, not their bytes", () => {
  expect(rowsOf("x", "ữ".repeat(17), "🙂".repeat(17))).toHaveLength(2);
  expect(rowsOf("x", "ữ".repeat(18), "🙂")).toHaveLength(3);
});

test("nothing in a row means no row", () => {
  expect(inRows([])).toEqual([]);
  expect(keyboard([], [callback("Done", "x")], [])).toEqual({
    inline_keyboard: [[{ text: "Done", callback_data: "x" }]],
  });
});
