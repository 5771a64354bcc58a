import { details, onTheWay, who } from "../support/on-the-way.ts";
import { runsJob, type Script, says, taps } from "../support/script.ts";

/** The pinned message with the deadline: it begins, counts by night and by day, and ends with the hand-in. */
export const pinned: Script = {
  name: "has the deadline pinned until they hand in",
  before: onTheWay(["who", "already", "photos", "details"], {
    at: { step: "portal", screen: "pressed" },
    answers: { who, details },
  }),
  acts: [
    says("/start"),
    taps("d:pressedOn.v-2026-03-02"),
    runsJob("process-due-cases", "2026-03-03T06:00:00+07:00"),
    runsJob("process-due-cases", "2026-03-05T08:30:00+07:00"),
    taps("here"),
    taps("s1:declaration.print.done"),
    taps("s1:declaration.sign.done"),
    taps("s1:declaration.ways.officer"),
    taps("s1:declaration.officer.handed-in"),
    taps("d:handedInOn.v-2026-03-05"),
    runsJob("process-due-cases", "2026-03-06T06:00:00+07:00"),
  ],
};
