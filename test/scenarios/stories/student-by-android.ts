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

/** The straight way: everything in one afternoon but for the days in which the declaration is on its way. */
export const studentByAndroid: Story = {
  id: "student-by-android",
  title: "A student with an Android phone goes the straight way and hands in at the Health Station",
  person: { firstName: "An" },
  async play(an) {
    await agrees(an);
    await introducesThemself(an, { track: "student", fullName: "Trần Thị Mẫu", code: "SV-0001" });
    await an.presses("already-ask.neither");
    await takesPhotos(an);
    await preparesDetails(an, {
      idNumber: "040303000001",
      birthYear: "2003",
      insuranceCode: "4000000001",
      address: "Số 10, ngõ 5, phường Trường Vinh, tỉnh Nghệ An",
      email: "mau.tran@example.com",
    });
    await registersOnPortal(an, { ticking: ["fullName", "idNumber"] });
    await signs(an, "officer");
    await an.waits({ days: 2, hours: 1 });
    await an.says("/status");
    await an.opens("declaration");
    await an.presses("declaration-officer.handed-in");
    await an.chooses("handedInOn", "today");
    await installs(an, "android");
    await an.waits({ days: 4 });
    await logsIn(an);
    await an.presses("done-farewell.erase");
    await an.presses("forget-ask.no");
  },
};
