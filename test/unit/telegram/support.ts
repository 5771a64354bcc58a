import { expect, onTestFinished } from "vitest";
import { vssid } from "../../../flows/index.ts";
import type { Person } from "../../../simulator/person.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import { embeddedPlace } from "../../support/stores.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../support/test-bot.ts";

/** How a bot of one test differs from others; `content` is asked anew at each start of the bot. */
type Difference = Partial<Omit<TestBotOptions, "content">> & { readonly content?: () => Content };

/** A bot on a new embedded store, closed after the test. A failing update is set aside at once. */
export async function testBot({ content, ...options }: Difference = {}): Promise<TestBot> {
  const place = await embeddedPlace();
  const started = await startTestBot({
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
export async function somebody(bot: TestBot, firstName = "An", languageCode = "vi"): Promise<Person> {
  const person = bot.simulator.person({ firstName, languageCode });
  await says(bot, person, "/start");
  await taps(bot, person, `w:${languageCode}.look`);
  await taps(bot, person, /^w:..\.agree/);
  return person;
}

/** Says one thing after the other; each is worked off before the next. */
export async function says(bot: TestBot, person: Person, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await person.says(text);
    await bot.idle();
  }
}

/** Presses one button after the other, named by its data. */
export async function taps(
  bot: TestBot,
  person: Person,
  ...buttons: readonly (string | RegExp)[]
): Promise<void> {
  for (const data of buttons) {
    await person.taps({ data });
    await bot.idle();
  }
}

/** Lets something arrive that a person of the simulator does not do; what is left out is as Telegram fills it in. */
export async function arrives(
  bot: TestBot,
  { id }: Person,
  update: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Promise<void> {
  const date = Math.floor(bot.clock.now().getTime() / 1_000);
  const from = { id, is_bot: false, first_name: "An" };
  const common = { message_id: 888, date, chat: { id, type: "private", first_name: "An" }, from };
  const whole = Object.entries(update).map(([kind, what]) => [kind, { ...common, ...what }]);
  await bot.companion().intake.accept([{ update_id: 1, ...Object.fromEntries(whole) }]);
  await bot.idle();
}

/** What the bot wrote last, buttons and all. */
export function lastOf(person: Person) {
  const last = person.chat.filter(({ from, deleted }) => from === "bot" && !deleted).at(-1);
  if (!last) throw new Error(`${person.firstName} has heard nothing`);
  return last;
}

/** The person's case as it is stored. */
export async function caseOf(bot: TestBot, person: Person): Promise<Case> {
  const current = await bot.store().cases.get(person.id, "vssid");
  if (!current) throw new Error(`${person.firstName} has no case`);
  return current;
}

/** Sets a person down somewhere on the way, as if they had come there by themselves. */
export async function setDown(bot: TestBot, person: Person, change: Partial<Case>): Promise<void> {
  const current = await caseOf(bot, person);
  await bot.store().dialogues.delete(person.id, "answer:vssid");
  const next = { ...current, ...change, revision: current.revision + 1 };
  if ((await bot.store().cases.save(next, current.revision)) === "stale")
    throw new Error("the case is stale");
}

/** A double tap on a button shows what it leads to once; a minute later the button, old by then, brings it back. */
export async function bringsItOnce(bot: TestBot, person: Person, data: string): Promise<void> {
  const { id } = lastOf(person);
  const before = person.chat.length;
  const press = () => person.pressesOld(id, data);

  await Promise.all([press(), press()]);
  await bot.idle();
  expect(person.chat).toHaveLength(before + 1);

  bot.clock.advance({ minutes: 1 });
  await press();
  await bot.idle();
  expect(person.chat).toHaveLength(before + 2);
}
