import { expect, it } from "vitest";
import { caseOf, lastOf, says, somebody, taps, town } from "./support.ts";

it("what Telegram will never take is owed no longer, and the next thing that is said is answered", async () => {
  const vinh = await town();
  const an = await somebody(vinh);
  await taps(vinh, an, "d:track.v-student");
  await says(vinh, an, "Khoa Luật", "Nguyễn Văn Thử", "SV-0001");
  const description = "Bad Request: can't parse entities: Unsupported start tag";
  vinh.simulator.faults.add({ method: "sendMessage", fault: { kind: "refused", code: 400, description } });

  await says(vinh, an, "Bỏ qua");

  expect(lastOf(an).text).toMatch(/trục trặc/);
  const { pendingEffects } = await caseOf(vinh, an);
  expect(pendingEffects.map((effect) => effect.do)).not.toContain("say");
  await says(vinh, an, "/start");
  expect(lastOf(an).text).toMatch(/Kiểm tra|đúng/);
});

it("whoever repeats an answer after an apology does not answer the question that never came", async () => {
  const vinh = await town({ limits: { pausesMs: [], outagePausesMs: [] } });
  const an = await somebody(vinh);
  vinh.simulator.faults.add({ method: "sendMessage", fault: { kind: "server-error", code: 500 } });
  await says(vinh, an, "sinh viên");
  expect(lastOf(an).text).toContain("thử lại");
  await says(vinh, an, "sinh viên");
  expect((await caseOf(vinh, an)).answers["who"]).toEqual({ track: "student" });
  await says(vinh, an, "/start", "Khoa Luật");
  expect((await caseOf(vinh, an)).answers["who"]).toEqual({ track: "student", unit: "Khoa Luật" });
});
