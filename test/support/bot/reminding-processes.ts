import type { Person } from "../../../simulator/person.ts";
import { startSimulator } from "../../../simulator/start-simulator.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import type { Store } from "../../../src/storage/store.ts";
import { handClock } from "../clock.ts";
import { type CrashableBot, startCrashableBot } from "./crashable-bot.ts";

/** A new message of the bot, and the moment at which it came. */
export type SentMessage = { readonly personId: number; readonly text: string; readonly at: Date };

/** Processes of the bot on one store that only run the job that reminds, at the same moments. */
export type RemindingProcesses = {
  readonly sent: readonly SentMessage[];
  /** Somebody to whom the bot may write, as they have written to it. */
  readonly person: () => Promise<Person>;
  readonly goTo: (instant: Date) => void;
  /** Runs the due cases in all of them; the first crashes at this point, 0 for not at all. */
  readonly tick: (crashAt?: number) => Promise<void>;
  /** Runs the due cases in one of them. */
  readonly tickOne: (index: number, crashAt?: number) => Promise<void>;
  /** Where processes have crashed so far; each was replaced at once. */
  readonly crashes: readonly string[];
  readonly close: () => Promise<void>;
};

/** Starts so many processes. */
export async function startRemindingProcesses(
  openStore: () => Promise<Store>,
  content: Content,
  processes = 2,
): Promise<RemindingProcesses> {
  const clock = handClock();
  const simulator = await startSimulator({ now: clock.now });
  const sent: SentMessage[] = [];
  simulator.onChange(({ personId, event }) => {
    if (event.kind === "message" && event.message.from === "bot")
      sent.push({ personId, text: event.message.text, at: clock.now() });
  });
  const begin = async () => startCrashableBot({ simulator, clock, content }, await openStore());
  const bots: CrashableBot[] = [];
  for (let count = 0; count < processes; count += 1) bots.push(await begin());
  const crashes: string[] = [];

  async function run(index: number, crashAt = 0): Promise<void> {
    const bot = bots[index];
    if (!bot) throw new Error(`there is no process ${index}`);
    bot.crashPoints.crashAt(crashAt);
    await Promise.race([bot.companion.scheduler.run("process-due-cases"), bot.crashPoints.crashed]);
    bot.crashPoints.crashAt(0);
    const crash = bot.crashPoints.ended();
    if (crash === undefined) return;
    crashes.push(crash);
    await bot.dispose();
    bots[index] = await begin();
  }

  return {
    sent,
    async person() {
      const person = simulator.person({ firstName: "An" });
      await person.says("/start");
      return person;
    },
    goTo: (instant) => clock.goTo(instant.toISOString()),
    async tick(crashAt = 0) {
      // Each of them is the first in turn.
      bots.reverse();
      await Promise.all(bots.map((_, index) => run(index, index === 0 ? crashAt : 0)));
    },
    tickOne: run,
    crashes,
    async close() {
      for (const bot of bots) await bot.stop();
      await simulator.close();
    },
  };
}
