import { details, onTheWay, who } from "../support/on-the-way.ts";
import { runsJob, type Script, says, taps } from "../support/script.ts";

/** Screens with pictures, the day that starts the clock, a status message kept true, the end of the ten days. */
export const deadline: Script = {
  name: "registers, lets the ten days run out and registers again",
  before: onTheWay(["who", "already", "photos", "details"], {
    at: { step: "portal", screen: "office" },
    answers: { who, details },
  }),
  acts: [
    says("/status"),
    says("/start"),
    taps("s1:portal.office.done"),
    taps("s1:portal.submit.stuck"),
    taps("here"),
    taps("s1:portal.submit.done"),
    taps("s1:portal.download.done"),
    taps("d:pressedOn.v-2026-03-02"),
    runsJob("process-due-cases", "2026-03-13T09:00:00+07:00"),
    taps("x1:again"),
  ],
};
