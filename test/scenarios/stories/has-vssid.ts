import type { Story } from "../story.ts";
import { agrees } from "./passages.ts";

/** Types every answer, skips the phone, has forgotten the password, and is finished after one login. */
export const hasVssid: Story = {
  id: "has-vssid",
  title: "A student who has had VssID since school finds the password again and is finished",
  person: { firstName: "Chi" },
  async play(chi) {
    await agrees(chi);
    await chi.says({ vi: "em la sinh vien a", en: "I am a student" });
    await chi.says("Khoa Luật");
    await chi.says("vũ thị mẫu");
    await chi.says("SV-0003");
    await chi.presses("option-skip");
    await chi.presses("who-check.right");
    await chi.presses("already-ask.has-vssid");
    await chi.presses("already-vssid-login.stuck");
    await chi.presses("trouble-forgot.title");
    await chi.presses("trouble-forgot-by-sms.title");
    await chi.presses("option-other-way");
    await chi.presses("trouble-forgot-by-email.title");
    await chi.presses("option-to-my-step");
    await chi.presses("already-vssid-login.logged-in");
    await chi.says("/start");
    await chi.says("/status");
    await chi.opens("install");
  },
};
