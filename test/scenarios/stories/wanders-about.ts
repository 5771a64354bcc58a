import { aPhoto } from "../../support/photo.ts";
import type { Story } from "../story.ts";
import { agrees, introducesThemself, takesPhotos } from "./passages.ts";

/** Does everything that no straight way foresees, and always learns where the place is. */
export const wandersAbout: Story = {
  id: "wanders-about",
  title:
    "A student edits, goes back, presses old buttons, leaves questions, asks, sends whatever, and erases it all",
  person: { firstName: "Minh" },
  leavesNothing: true,
  async play(minh) {
    await agrees(minh);
    await introducesThemself(minh, { track: "student", fullName: "Hồ Văn Mẫu", code: "SV-0008" });
    await minh.says("/status");
    await minh.opens("who");
    await minh.presses("who-check.right");
    await minh.presses("already-ask.has-vneid");
    await minh.presses("already-vneid-login.back");
    const neither = minh.remembers("already-ask.neither");
    await minh.presses("already-ask.neither");
    await minh.presses("photos-intro.done");
    const front = minh.remembers("photos-front.done");
    await minh.presses("photos-front.back");
    await takesPhotos(minh);

    // In the middle of the questions: leave, ask, send whatever people send.
    await minh.chooses("fullName", 1);
    await minh.says({ vi: "/help quen mat khau", en: "/help forgotten password" });
    await minh.presses("option-all-questions");
    await minh.presses("guide-next");
    await minh.presses("faq-ten-days.question");
    await minh.presses("option-to-my-step");
    await minh.sends("a photo", (person) => person.sendsPhoto(aPhoto()));
    await minh.presses("photo-not-needed.delete");
    await minh.sends("a sticker", (person) => person.sendsSticker("🙏"));
    await minh.says("/cancel");
    await minh.says("/cancel");
    await minh.pressesOld(neither);
    await minh.pressesOld(front);
    await minh.says("/start install");
    await minh.presses("install-phone.android");
    await minh.says({ vi: "may toi khong co may in thi sao", en: "what if I have no printer" });
    await minh.says({ vi: "hihi", en: "haha" });
    await minh.says("123456");
    await minh.presses("secret-warning.delete");
    await minh.sends("a voice message", (person) => person.sendsVoice());

    await minh.says("/language");
    const there = minh.locale() === "vi" ? "en" : "vi";
    await minh.choosesLanguage(there);
    await minh.says("/help");
    await minh.says("/language");
    await minh.choosesLanguage(there === "en" ? "vi" : "en");

    await minh.says("/status");
    await minh.opens("who");
    await minh.changes("who.unit");
    await minh.says("Khoa Luật");
    await minh.presses("who-check.right");
    await minh.doesQuietly((person) => person.blocks());
    await minh.says("/mydata");
    await minh.presses("mydata.erase");
    await minh.presses("forget-ask.yes");
    await minh.pressesOld(front);
    await minh.says("/mydata");
  },
};
