import type { Person } from "../../../simulator/person.ts";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import type { TestBot } from "../../support/test-bot.ts";
import { caseOf, says, setDown, somebody } from "./support.ts";

/** What somebody has answered who is to hand in. */
export const answers = {
  who: { track: "student", unit: "Khoa Luật", fullName: "An", code: "SV-0001", phone: "" },
  registration: { pressedOn: "2026-03-02" },
};

/** Somebody who pressed "Ghi nhận" on Monday 2/3/2026 and is to print the declaration. */
export async function whoRegistered(bot: TestBot, change: Partial<Case> = {}): Promise<Person> {
  const person = await somebody(bot);
  const at = bot.clock.now().toISOString();
  const done = Object.fromEntries(["who", "already", "photos", "details", "portal"].map((id) => [id, at]));
  await setDown(bot, person, {
    at: { step: "declaration", screen: "print" },
    resumeAt: { declaration: "print" },
    deadline: { startedOn: "2026-03-02" as LocalDate, lastDay: "2026-03-12" as LocalDate },
    done,
    answers,
    planVersion: "an older plan",
    ...change,
  });
  await bot.companion().scheduler.run("reschedule-cases");
  return person;
}

/** Somebody who is asked on which day they pressed "Ghi nhận". */
export async function whoIsAskedForTheDay(bot: TestBot): Promise<Person> {
  const person = await somebody(bot);
  const at = bot.clock.now().toISOString();
  const done = Object.fromEntries(["who", "already", "photos", "details"].map((id) => [id, at]));
  await setDown(bot, person, {
    at: { step: "portal", screen: "pressed" },
    done,
    answers: { who: answers.who },
  });
  await says(bot, person, "/start");
  return person;
}

/** Lets the minutes pass up to then, and cron come round at those at which something is due for the person. */
export async function passUntil(bot: TestBot, person: Person, moment: string): Promise<void> {
  const end = new Date(moment);
  for (;;) {
    const { dueAt } = await caseOf(bot, person);
    if (dueAt === undefined || new Date(dueAt) > end) break;
    if (new Date(dueAt) > bot.clock.now()) bot.clock.goTo(dueAt);
    await bot.companion().scheduler.run("process-due-cases");
  }
  bot.clock.goTo(moment);
}
