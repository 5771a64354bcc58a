import type { Person } from "../../../simulator/person.ts";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import type { Town } from "../../support/test-bot.ts";
import { caseOf, says, setDown, somebody } from "./support.ts";

/** What somebody has answered who is to hand in. */
export const answers = {
  who: { track: "student", unit: "Khoa Luật", fullName: "An", code: "SV-0001", phone: "" },
  registration: { pressedOn: "2026-03-02" },
};

/** Somebody who pressed "Ghi nhận" on Monday 2/3/2026 and is to print the declaration. */
export async function whoRegistered(where: Town, change: Partial<Case> = {}): Promise<Person> {
  const person = await somebody(where);
  const at = where.clock.now().toISOString();
  const done = Object.fromEntries(["who", "already", "photos", "details", "portal"].map((id) => [id, at]));
  await setDown(where, person, {
    at: { step: "declaration", screen: "print" },
    resumeAt: { declaration: "print" },
    deadline: { startedOn: "2026-03-02" as LocalDate, lastDay: "2026-03-12" as LocalDate },
    done,
    answers,
    planVersion: "an older plan",
    ...change,
  });
  await where.companion().scheduler.run("reschedule-cases");
  return person;
}

/** Somebody who is asked on which day they pressed "Ghi nhận". */
export async function whoIsAskedForTheDay(where: Town): Promise<Person> {
  const person = await somebody(where);
  const at = where.clock.now().toISOString();
  const done = Object.fromEntries(["who", "already", "photos", "details"].map((id) => [id, at]));
  await setDown(where, person, {
    at: { step: "portal", screen: "pressed" },
    done,
    answers: { who: answers.who },
  });
  await says(where, person, "/start");
  return person;
}

/** Lets the minutes pass up to then, and cron come round at those at which something is due for the person. */
export async function passUntil(where: Town, person: Person, moment: string): Promise<void> {
  const end = new Date(moment);
  for (;;) {
    const { dueAt } = await caseOf(where, person);
    if (dueAt === undefined || new Date(dueAt) > end) break;
    if (new Date(dueAt) > where.clock.now()) where.clock.goTo(dueAt);
    await where.companion().scheduler.run("process-due-cases");
  }
  where.clock.goTo(moment);
}
