import { aPhoto } from "../../support/photo.ts";
import type { Story } from "../story.ts";

/** Reads everything, asks a question, agrees to nothing. */
export const refusesConsent: Story = {
  id: "refuses-consent",
  title: "A member of staff does not agree, reads the guide, and nothing is stored",
  person: { firstName: "Dũng" },
  leavesNothing: true,
  async play(dung) {
    await dung.says("/start");
    await dung.presses("welcome-next");
    await dung.presses("consent-refuse");
    await dung.presses("refused-to-guide");
    await dung.presses("guide-next");
    await dung.presses("guide-next");
    await dung.presses("guide-back");
    for (let page = 2; page < 7; page += 1) await dung.presses("guide-next");
    await dung.says({ vi: "nop to khai o dau", en: "where do I hand in the declaration" });
    await dung.says("/status");
    await dung.says("/mydata");
    await dung.says("/forget");
    await dung.sends("a photo", (person) => person.sendsPhoto(aPhoto()));
    await dung.presses("welcome-next");
    await dung.presses("consent-refuse");
    await dung.presses("refused-again");
  },
};
