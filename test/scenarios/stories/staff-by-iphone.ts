import type { Story } from "../story.ts";
import {
  agrees,
  installs,
  introducesThemself,
  logsIn,
  preparesDetails,
  registersOnPortal,
  signs,
  takesPhotos,
} from "./passages.ts";

/** Installs first, gets stuck at the portal, sends the declaration by post, waits days for the password. */
export const staffByIphone: Story = {
  id: "staff-by-iphone",
  title:
    "A lecturer with an iPhone installs first, gets stuck once, posts the declaration and waits for days",
  person: { firstName: "Bình", phone: "84983000002" },
  leavesNothing: true,
  async play(binh) {
    await agrees(binh);
    await introducesThemself(binh, { track: "staff", fullName: "LÊ VĂN MẪU", code: "vc 0002" });
    await binh.presses("already-ask.checklist");
    await binh.opens("install");
    await installs(binh, "iphone");
    await binh.presses("already-ask.neither");
    await takesPhotos(binh);
    await preparesDetails(binh, {
      idNumber: "040 082 000 002",
      insuranceCode: "29.0000.0002",
      address: "Khối 3, phường Vinh Phú, tỉnh Nghệ An",
    });
    await binh.presses("portal-open.stuck");
    await binh.presses("trouble-otp-late.title");
    await binh.presses("option-to-my-step");
    await binh.waits({ days: 1 });
    await registersOnPortal(binh, { pressedOn: "yesterday" });
    await signs(binh, "post");
    await binh.presses("declaration-post.handed-in");
    await binh.says("RR 000 000 002 VN");
    await binh.chooses("handedInOn", "today");
    await binh.presses("account-password.waiting");
    await binh.waits({ days: 6, hours: 2 });
    await binh.presses("remind-go");
    await logsIn(binh);
    await binh.presses("done-farewell.erase");
    await binh.presses("forget-ask.yes");
  },
};
