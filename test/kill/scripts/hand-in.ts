import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { details, onTheWay, who } from "../support/on-the-way.ts";
import { type Script, says, taps } from "../support/script.ts";

/** A form that sets the clock at rest, and the same form once more at the same place. */
export const handIn: Script = {
  name: "hands in by post, and then corrects that",
  before: onTheWay(["who", "already", "photos", "details", "portal"], {
    at: { step: "declaration", screen: "post" },
    answers: { who, details, registration: { pressedOn: "2026-03-02" }, handIn: { way: "post" } },
    deadline: { startedOn: "2026-03-02" as LocalDate, lastDay: "2026-03-12" as LocalDate },
    dueAt: "2026-03-12T17:00:00.000Z",
  }),
  acts: [
    says("/start"),
    taps("s1:declaration.post.handed-in"),
    says("EE123456789VN"),
    taps("d:handedInOn.v-2026-03-02"),
    says("/status"),
    taps("o:declaration"),
    taps("s1:declaration.print.done"),
    taps("s1:declaration.sign.done"),
    taps("s1:declaration.ways.post"),
    taps("s1:declaration.post.handed-in"),
    taps("d:tracking.skip"),
    taps("d:handedInOn.v-2026-03-02"),
  ],
};
