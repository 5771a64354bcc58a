import { expect, it } from "vitest";
import { vssid } from "../../../flows/index.ts";
import { caseOf, lastOf, says, taps, town } from "./support.ts";

it("whoever agrees under an older text is shown today's, and agrees to that one", async () => {
  let content = vssid;
  const vinh = await town({ content: () => content });
  const an = vinh.simulator.person({ firstName: "An" });
  await says(vinh, an, "/start");
  await taps(vinh, an, "w:vi.look");
  content = { ...vssid, consent: { version: "2027-01", purpose: "another" } };
  await vinh.restart();

  await taps(vinh, an, /^w:vi\.agree/);
  expect(await vinh.store().people.get(an.id)).toBeUndefined();

  await taps(vinh, an, "w:vi.agree.2027-01");
  expect(await vinh.store().people.get(an.id)).toMatchObject({ consent: content.consent });
  expect((await caseOf(vinh, an)).at.step).toBe("who");
});

it("a button from before the versions leads to today's text, and for who has agreed to where they are", async () => {
  const vinh = await town();
  const an = vinh.simulator.person({ firstName: "An" });
  await says(vinh, an, "/start");
  const { id } = lastOf(an);
  const pressesOld = async () => {
    await an.pressesOld(id, "w:vi.agree");
    await vinh.quiet();
  };
  await pressesOld();
  expect(await vinh.store().people.get(an.id)).toBeUndefined();

  await taps(vinh, an, `w:vi.agree.${vssid.consent.version}`);
  vinh.clock.advance({ hours: 1 });
  await pressesOld();
  expect(lastOf(an).text).toMatch(/^Bước 1\/9/);
});
