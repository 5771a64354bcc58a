import { expect, test } from "vitest";
import * as data from "../../../../src/telegram/ui/callback-data.ts";

const { buttons } = data;

test.each([
  ["press", data.pressData(12, "portal", "fields", "by-vneid"), ["12", "portal", "fields", "by-vneid"]],
  ["open", data.openData("portal"), ["portal"]],
  ["reopen", data.reopenData("portal", "yes"), ["portal", "yes"]],
  ["change", data.changeData("details", "idNumber"), ["details", "idNumber"]],
  ["tick", data.tickData("details", "idNumber", "on"), ["details", "idNumber", "on"]],
  ["question", data.questionData("pressedOn", "v-2026-03-02"), ["pressedOn", "v-2026-03-02"]],
  ["faq", data.faqData("lost-password"), ["lost-password"]],
  ["faqPage", data.faqPageData(2), ["2"]],
  ["trouble", data.troubleData("portal", "no-code"), ["portal", "no-code"]],
  ["language", data.languageData("en"), ["en"]],
  ["welcome", data.welcomeData("vi", "look"), ["vi", "look"]],
  ["agree", data.agreeData("vi", "2026-11"), ["vi", "2026-11"]],
  ["guide", data.guideData("vi", 3), ["vi", "3"]],
  ["restart", data.restartData(2), ["2"]],
  ["handedIn", data.handedInData(2), ["2"]],
  ["deleteMessage", data.deleteMessageData(77), ["77"]],
] as const)("a button to %s is understood by its own pattern and by no other", (name, text, parts) => {
  expect(buttons[name].exec(text)?.slice(1)).toEqual(parts);
  const understood = Object.entries(buttons).filter(([, pattern]) => pattern.test(text));
  expect(understood.map(([which]) => which)).toEqual([name]);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64);
});

test("fixed buttons are taken for none of the others", () => {
  for (const text of [data.HERE, data.REMINDERS_STOP, data.REMINDERS_WANT])
    expect(Object.values(buttons).some((pattern) => pattern.test(text))).toBe(false);
});
