import { expect, test } from "vitest";
import { vssid } from "../../../../flows/index.ts";
import { deadlineArgs } from "../../../../src/telegram/text/deadline-args.ts";
import { at } from "../../../support/a-calendar.ts";
import { aCase } from "../../../support/builders.ts";

test("a deadline on a Saturday outlives the last day on which an office is open", () => {
  const current = aCase(vssid.procedure).registeredOn("2026-03-04").get();
  const on = (day: string) => deadlineArgs(vssid.procedure, current, at(day, "09:00"));
  expect(on("2026-03-13")).toMatchObject({
    lastDay: { day: "2026-03-14" },
    safeDay: { day: "2026-03-13" },
    closedBefore: 1,
    safeDayOver: "no",
    counting: "yes",
  });
  expect(on("2026-03-14")).toMatchObject({ daysLeft: 0, safeDayOver: "yes" });
});

test("without a deadline no day is over", () => {
  expect(
    deadlineArgs(vssid.procedure, aCase(vssid.procedure).get(), at("2026-03-14", "09:00")),
  ).toMatchObject({
    lastDay: "",
    safeDayOver: "no",
    counting: "no",
  });
});
