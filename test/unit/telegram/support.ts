import { expect, onTestFinished } from "vitest";
import { vssid } from "../../../flows/index.ts";
import type { Person } from "../../../simulator/person.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import { embeddedPlace } from "../../support/stores.ts";
import { startTown, type Town, type TownOptions } from "../../support/test-bot.ts";

/** How a town of one test differs from others; `content` is asked anew at each start of the bot. */
type Difference = Partial<Omit<TownOptions, "content">> & { readonly content?: () => Content };

/** A town on a new embedded store, closed after the test. A failing update is set aside at once. */
export async function town({ content, ...options }: Difference = {}): Promise<Town> {
  const place = await embeddedPlace();
  const started = await startTown({
    openStore: place.open,
    limits: { pausesMs: [] },
    ...options,
    get content() {
      return content?.() ?? vssid;
    },
  });
  onTestFinished(async () => {
    await started.close();
    await place.remove();
  });
  return started;
}

/** Somebody who has agreed and is asked the first question. */
export async function somebody(where: Town, firstName = "An", languageCode = "vi"): Promise<Person> {
  const person = where.simulator.person({ firstName, languageCode });
  await says(where, person, "/start");
  await taps(where, person, `w:${languageCode}.look`);
  await taps(where, person, /^w:..\.agree/);
  return person;
}

/** Says one thing after the other; each is worked off before the next. */
export async function says(where: Town, person: Person, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await person.says(text);
    await where.quiet();
  }
}

/** Presses one button after the other, named by its data. */
export async function taps(
  where: Town,
  person: Person,
  ...buttons: readonly (string | RegExp)[]
): Promise<void> {
  for (const data of buttons) {
    await person.taps({ data });
    await where.quiet();
  }
}

/** Lets something arrive that a person of the simulator does not do; what is left out is as Telegram fills it in. */
export async function arrives(
  where: Town,
  { id }: Person,
  update: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Promise<void> {
  const date = Math.floor(where.clock.now().getTime() / 1_000);
  const from = { id, is_bot: false, first_name: "An" };
  const common = { message_id: 888, date, chat: { id, type: "private", first_name: "An" }, from };
  const whole = Object.entries(update).map(([kind, what]) => [kind, { ...common, ...what }]);
  await where.companion().intake.accept([{ update_id: 1, ...Object.fromEntries(whole) }]);
  await where.quiet();
}

/** What the bot wrote last, buttons and all. */
export function lastOf(person: Person) {
  const last = person.chat.filter(({ from, deleted }) => from === "bot" && !deleted).at(-1);
  if (!last) throw new Error(`${person.firstName} has heard nothing`);
  return last;
}

/** The person's case as it is stored. */
export async function caseOf(where: Town, person: Person): Promise<Case> {
  const current = await where.store().cases.get(person.id, "vssid");
  if (!current) throw new Error(`${person.firstName} has no case`);
  return current;
}

/** Sets a person down somewhere on the way, as if they had come there by themselves. */
export async function setDown(where: Town, person: Person, change: Partial<Case>): Promise<void> {
  const current = await caseOf(where, person);
  await where.store().dialogues.delete(person.id, "answer:vssid");
  const next = { ...current, ...change, revision: current.revision + 1 };
  if ((await where.store().cases.save(next, current.revision)) === "stale")
    throw new Error("the case is stale");
}

/** A double tap on a button shows what it leads to once; a minute later the button, old by then, brings it back. */
export async function bringsItOnce(where: Town, person: Person, data: string): Promise<void> {
  const { id } = lastOf(person);
  const before = person.chat.length;
  const press = () => person.pressesOld(id, data);

  await Promise.all([press(), press()]);
  await where.quiet();
  expect(person.chat).toHaveLength(before + 1);

  where.clock.advance({ minutes: 1 });
  await press();
  await where.quiet();
  expect(person.chat).toHaveLength(before + 2);
}
