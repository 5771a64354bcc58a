import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { buttons, HERE, REMINDERS_STOP, REMINDERS_WANT } from "../../src/telegram/ui/callback-data.ts";
import { fileOf } from "./support/golden.ts";

type OldButton = { readonly data: string; readonly label: string; readonly hint: string };

const old = JSON.parse(readFileSync(fileOf("old-buttons.json"), "utf8")) as readonly OldButton[];
const fixed: readonly string[] = [HERE, REMINDERS_STOP, REMINDERS_WANT];
const isUnderstood = (data: string) =>
  fixed.includes(data) || Object.values(buttons).some((pattern) => pattern.test(data));

it("every button that version 1 sent is still understood", () => {
  expect(old.length).toBeGreaterThan(300);
  expect(old.filter(({ data }) => !isUnderstood(data))).toEqual([]);
});
