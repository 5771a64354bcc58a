import { expect, test } from "vitest";
import { callback, inPairs, inRows, keyboard } from "../../../../src/telegram/ui/keyboard.ts";

const rowsOf = (...labels: string[]) =>
  inRows(labels.map((label) => callback(label, "x"))).map((row) => row.map(({ text }) => text));

test("the first button stands alone, short neighbours stand side by side", () => {
  expect(rowsOf("Done", "Back", "Stuck", "Map")).toEqual([["Done"], ["Back", "Stuck"], ["Map"]]);
});

test("a label too long for half a row stands alone", () => {
  const long = "I have it on my own phone";
  expect(rowsOf("Done", "Back", long, "Map", "Help")).toEqual([["Done"], ["Back"], [long], ["Map", "Help"]]);
});

test("letters count, not their bytes, and a pictograph is as wide as two", () => {
  expect(rowsOf("x", "ữ".repeat(15), "🙂".repeat(7))).toHaveLength(2);
  expect(rowsOf("x", "ữ".repeat(16), "🙂")).toHaveLength(3);
  expect(rowsOf("x", "✏️ Mã sinh viên", "✏️ Email")).toHaveLength(2);
  expect(rowsOf("x", "✏️ Người liên hệ", "✏️ Email")).toHaveLength(3);
});

test("equals stand in pairs where both are short", () => {
  const pairs = inPairs(
    ["Name", "Unit", "A label of some length", "Phone"].map((label) => callback(label, "x")),
  );
  expect(pairs.map((row) => row.map(({ text }) => text))).toEqual([
    ["Name", "Unit"],
    ["A label of some length"],
    ["Phone"],
  ]);
});

test("nothing in a row means no row", () => {
  expect(inRows([])).toEqual([]);
  expect(keyboard([], [callback("Done", "x")], [])).toEqual({
    inline_keyboard: [[{ text: "Done", callback_data: "x" }]],
  });
});
