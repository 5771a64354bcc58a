import type { Person } from "../../../simulator/person.ts";
import { startSimulator } from "../../../simulator/start-simulator.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import type { Store } from "../../../src/storage/store.ts";
import { handClock } from "../clock.ts";
import { beginLife, type Life } from "./bot-process.ts";

/** A new message of the bot's, and the moment at which it came. */
export type Told = { readonly personId: number; readonly text: string; readonly at: Date };

/** Processes of the bot on one store that do nothing but wake people, at the same moments. */
export type RemindingPair = {
  readonly told: readonly Told[];
  /** Somebody who has spoken to the bot, which did not listen: it may write to them. */
  readonly person: () => Promise<Person>;
  readonly goTo: (instant: Date) => void;
  /** Cron comes round for all of them; the first to ask ends at this crossing of its border, 0 for not at all. */
  readonly beat: (strikeAt?: number) => Promise<void>;
  /** Cron comes round for one of them. */
  readonly beatOf: (index: number, strikeAt?: number) => Promise<void>;
  /** Where processes have ended so far; each was replaced at once. */
  readonly ends: readonly string[];
  readonly close: () => Promise<void>;
};

/** Starts so many processes. */
export async function startReminding(
  openStore: () => Promise<Store>,
  content: Content,
  processes = 2,
): Promise<RemindingPair> {
  const clock = handClock();
  const simulator = await startSimulator({ now: clock.now });
  const told: Told[] = [];
  simulator.onChange(({ personId, event }) => {
    if (event.kind === "message" && event.message.from === "bot")
      told.push({ personId, text: event.message.text, at: clock.now() });
  });
  const begin = async () => beginLife({ simulator, clock, content }, await openStore());
  const lives: Life[] = [];
  for (let count = 0; count < processes; count += 1) lives.push(await begin());
  const ends: string[] = [];

  async function run(index: number, strikeAt = 0): Promise<void> {
    const life = lives[index];
    if (!life) throw new Error(`there is no process ${index}`);
    life.border.strikeAt(strikeAt);
    await Promise.race([life.companion.scheduler.run("process-due-cases"), life.border.death]);
    life.border.strikeAt(0);
    const end = life.border.ended();
    if (end === undefined) return;
    ends.push(end);
    await life.bury();
    lives[index] = await begin();
  }

  return {
    told,
    async person() {
      const person = simulator.person({ firstName: "An" });
      await person.says("/start");
      return person;
    },
    goTo: (instant) => clock.goTo(instant.toISOString()),
    async beat(strikeAt = 0) {
      // Each of them is the first in turn.
      lives.reverse();
      await Promise.all(lives.map((_, index) => run(index, index === 0 ? strikeAt : 0)));
    },
    beatOf: run,
    ends,
    async close() {
      for (const life of lives) await life.stop();
      await simulator.close();
    },
  };
}
