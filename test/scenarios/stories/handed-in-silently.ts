import type { Story } from "../story.ts";
import { agrees, introducesThemself, preparesDetails, registersOnPortal, takesPhotos } from "./passages.ts";

/** Handed in on time and told nobody: the expiry is wrong and is put right. */
export const handedInSilently: Story = {
  id: "handed-in-silently",
  title: "A lecturer hands in on time without telling the bot, and puts its wrong news right",
  person: { firstName: "Hà" },
  async play(ha) {
    await agrees(ha);
    await introducesThemself(ha, { track: "staff", fullName: "Đỗ Thị Mẫu", code: "VC-0006" });
    await ha.presses("already-ask.neither");
    await takesPhotos(ha);
    await preparesDetails(ha, {
      idNumber: "040180000006",
      insuranceCode: "4000000006",
      address: "Khối 7, phường Thành Vinh, tỉnh Nghệ An",
    });
    await registersOnPortal(ha);
    await ha.waits({ days: 12 });
    await ha.presses("case-expired.handed-in");
    await ha.chooses("way", "officer");
    await ha.says("5/3");
    await ha.says("/status");
  },
};
