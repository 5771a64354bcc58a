import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { details, onTheWay, who } from "../support/on-the-way.ts";
import { allSay, runsJob, type Script, says, taps } from "../support/script.ts";

/** Somebody who pressed "Ghi nhận" on Monday 2/3/2026 and is to print the declaration. */
const registered = onTheWay(["who", "already", "photos", "details", "portal"], {
  at: { step: "declaration", screen: "print" },
  resumeAt: { declaration: "print" },
  answers: { who, details, registration: { pressedOn: "2026-03-02" } },
  deadline: { startedOn: "2026-03-02" as LocalDate, lastDay: "2026-03-12" as LocalDate },
  dueAt: "2026-03-03T01:30:00.000Z",
});

/** A reminder, one that is put off and comes again, both of the last day, the end at midnight and the word of it in the morning. */
export const reminderRecords: Script = {
  name: "is reminded until time has run out",
  before: registered,
  acts: [
    says("/start"),
    runsJob("process-due-cases", "2026-03-03T08:30:00+07:00"),
    taps("r1:print-and-sign.1"),
    runsJob("process-due-cases", "2026-03-04T08:30:00+07:00"),
    says("/status"),
    runsJob("process-due-cases", "2026-03-12T08:30:00+07:00"),
    runsJob("process-due-cases", "2026-03-12T14:00:00+07:00"),
    runsJob("process-due-cases", "2026-03-13T00:00:00+07:00"),
    runsJob("process-due-cases", "2026-03-13T08:30:00+07:00"),
    taps("x1:again"),
  ],
};

/** Three at once: whoever is alone in the run or not, each of them gets theirs. */
export const remindedTogether: Script = {
  name: "is reminded together with others, and stops it",
  others: 2,
  before: registered,
  acts: [
    allSay("/start"),
    runsJob("process-due-cases", "2026-03-03T08:30:00+07:00"),
    taps("r:stop"),
    runsJob("process-due-cases", "2026-03-05T08:30:00+07:00"),
    runsJob("process-due-cases", "2026-03-13T08:30:00+07:00"),
  ],
};
