import { expect, it } from "vitest";
import { vssid } from "../../../../flows/index.ts";
import type { Person } from "../../../../simulator/person.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { caseOf, lastOf, says, somebody, taps, testBot } from "../support.ts";

const heard = (person: Person) => person.chat.filter(({ from }) => from === "bot").length;

async function tapsTwice(bot: TestBot, person: Person, data: string): Promise<void> {
  const { id } = lastOf(person);
  await Promise.all([person.pressesOld(id, data), person.pressesOld(id, data)]);
  await bot.idle();
}

it("a language that is tapped twice is changed, and shown, once", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await says(bot, an, "/language");
  const before = heard(an);
  await tapsTwice(bot, an, "l:en");
  expect(heard(an)).toBe(before + 1);
  expect(lastOf(an).text).toMatch(/^Step 1/);
});

it("an agreement that is tapped twice begins, and is answered, once", async () => {
  const bot = await testBot();
  const an = bot.simulator.person({ firstName: "An" });
  await says(bot, an, "/start");
  await taps(bot, an, "w:vi.look");
  const before = heard(an);
  await tapsTwice(bot, an, `w:vi.agree.${vssid.consent.version}`);
  expect(heard(an)).toBe(before + 1);
  expect((await caseOf(bot, an)).at.step).toBe("who");
});
