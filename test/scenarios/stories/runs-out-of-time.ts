import type { Story } from "../story.ts";
import {
  agrees,
  introducesThemself,
  preparesDetails,
  registersOnPortal,
  signs,
  takesPhotos,
} from "./passages.ts";

/** The ten days pass; the bot says so by itself, and the second attempt begins at the portal. */
export const runsOutOfTime: Story = {
  id: "runs-out-of-time",
  title:
    "A student forgets the declaration, hears on the eleventh day that it is too late, and registers again",
  person: { firstName: "Giang" },
  async play(giang) {
    await agrees(giang);
    await introducesThemself(giang, { track: "student", fullName: "Phạm Thị Mẫu", code: "SV-0005" });
    await giang.presses("already-ask.neither");
    await takesPhotos(giang);
    await preparesDetails(giang, {
      idNumber: "040304000005",
      insuranceCode: "4000000005",
      address: "Xóm 2, xã Mẫu, tỉnh Nghệ An",
      email: "mau.pham@example.com",
    });
    await registersOnPortal(giang);
    await giang.presses("declaration-print.checklist");
    await giang.waits({ days: 10, hours: 15, minutes: 29 });
    await giang.says("/status");
    await giang.waits({ hours: 8, minutes: 31 });
    await giang.presses("case-expired.again");
    await giang.waits({ days: 1 });
    await registersOnPortal(giang, { pressedOn: "yesterday" });
    await signs(giang, "agency");
    await giang.presses("declaration-agency.handed-in");
    await giang.chooses("handedInOn", "today");
    await giang.says("/status");
    await giang.waits({ days: 30 });
    await giang.says("/mydata");
  },
};
