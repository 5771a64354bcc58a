import { details as given, onTheWay, who } from "../support/on-the-way.ts";
import { type Script, says, taps } from "../support/script.ts";

const { address, contactPerson, phone, email } = given;

/** The long form: suggestions, refused and doubtful answers, skipping, the review, the sheet with its ticks. */
export const details: Script = {
  name: "gives their details, doubtful ones too, and ticks off the sheet",
  before: onTheWay(["who", "already", "photos"], {
    at: { step: "details", screen: "ask" },
    answers: { who, details: { address, contactPerson, phone, email } },
  }),
  acts: [
    says("/start"),
    taps("d:fullName.n-0"),
    says("123456789"),
    says("888204000001"),
    taps("d:idNumber.again"),
    says("040204000001"),
    taps("d:birthYear.skip"),
    says("0912345678"),
    taps(/^d:insuranceCode\.keep/),
    taps("d:office.n-0"),
    taps("c:details.email"),
    says("an@example.org"),
    taps("s1:details.check.right"),
    taps("k:details.idNumber.on"),
    says("/status"),
    taps("s1:details.sheet.done"),
  ],
};
