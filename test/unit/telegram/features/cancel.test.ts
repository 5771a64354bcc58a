import { expect, it } from "vitest";
import { lastOf, says, somebody, town } from "../support.ts";

it("/cancel leaves a question once; a second time there is none to leave", async () => {
  const vinh = await town();
  const an = await somebody(vinh);
  await says(vinh, an, "/cancel");
  expect(lastOf(an).text).toMatch(/^Việc của bạn/);
  await says(vinh, an, "/cancel");
  expect(lastOf(an).text).toMatch(/^Không có câu hỏi nào đang chờ/);
});

it("/cancel that fails once says the same with the next try", async () => {
  const vinh = await town({ limits: { pausesMs: [], outagePausesMs: [0] } });
  const an = await somebody(vinh);
  vinh.simulator.faults.add({ method: "sendMessage", fault: { kind: "server-error", code: 500 } });
  await says(vinh, an, "/cancel");
  expect(lastOf(an).text).toMatch(/^Việc của bạn/);
});

it("/cancel takes the keyboard of the phone question away", async () => {
  const vinh = await town();
  const an = await somebody(vinh);
  await says(vinh, an, "sinh viên", "Khoa Luật", "Nguyễn Văn Thử", "SV-0001", "/cancel");
  expect(lastOf(an).text).toMatch(/^Việc của bạn/);
  await expect(async () => an.taps("Bỏ qua")).rejects.toThrow("sees no button");
});
