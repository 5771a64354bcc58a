import { type Script, says, sharesContact, taps } from "../support/script.ts";

/** From the first word through the first form: choices, a refused answer, the contact, one line changed. */
export const arrival: Script = {
  name: "says hello, agrees and tells who they are",
  acts: [
    says("/start"),
    taps("w:vi.look"),
    taps(/^w:vi\.agree/),
    taps("d:track.v-student"),
    taps("d:unit.n-1"),
    says("12345"),
    says("Nguyễn Văn An"),
    says("SV-001"),
    sharesContact,
    taps("c:who.fullName"),
    says("Nguyễn Thị An"),
    taps("s1:who.check.right"),
  ],
};
