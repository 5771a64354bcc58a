import { expect, it } from "vitest";
import { vssid } from "../../../../flows/index.ts";
import type { Person } from "../../../../simulator/person.ts";
import type { Town } from "../../../support/test-bot.ts";
import { caseOf, lastOf, says, somebody, taps, town } from "../support.ts";

const heard = (person: Person) => person.chat.filter(({ from }) => from === "bot").length;

async function tapsTwice(vinh: Town, person: Person, data: string): Promise<void> {
  const { id } = lastOf(person);
  await Promise.all([person.pressesOld(id, data), person.pressesOld(id, data)]);
  await vinh.quiet();
}

it("a language that is tapped twice is changed, and shown, once", async () => {
  const vinh = await town();
  const an = await somebody(vinh);
  await says(vinh, an, "/language");
  const before = heard(an);
  await tapsTwice(vinh, an, "l:en");
  expect(heard(an)).toBe(before + 1);
  expect(lastOf(an).text).toMatch(/^Step 1/);
});

it("an agreement that is tapped twice begins, and is answered, once", async () => {
  const vinh = await town();
  const an = vinh.simulator.person({ firstName: "An" });
  await says(vinh, an, "/start");
  await taps(vinh, an, "w:vi.look");
  const before = heard(an);
  await tapsTwice(vinh, an, `w:vi.agree.${vssid.consent.version}`);
  expect(heard(an)).toBe(before + 1);
  expect((await caseOf(vinh, an)).at.step).toBe("who");
});
