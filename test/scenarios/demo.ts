import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/storage/open-store.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";
import { texts } from "../support/texts.ts";
import { staffByIphone } from "./stories/staff-by-iphone.ts";
import { studentByAndroid } from "./stories/student-by-android.ts";
import { arrive, heading, type Story } from "./story.ts";

/*
 * `npm run demo`: a student and a lecturer go the whole way with the real bot in front of the simulated
 * Telegram, in a minute instead of days. `npm run demo -- en` lets them speak English.
 */
const locale = process.argv[2] ?? "vi";
const dataDir = mkdtempSync(join(tmpdir(), "vssid-demo-"));
try {
  await show();
} catch (error) {
  process.stderr.write(`\n❌ The demo failed. ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function show(): Promise<void> {
  if (!texts.locales.includes(locale))
    throw new Error(`Languages are ${texts.locales.join(", ")}, not ${locale}`);
  const troubles: string[] = [];
  const bot = await startTestBot({
    openStore: () => openStore({ kind: "embedded", dataDir }),
    onLog: (line) => {
      if (/"level":"(?:warn|error|fatal)"/.test(line)) troubles.push(line);
    },
  });
  try {
    await tell(studentByAndroid, bot);
    await tell(staffByIphone, bot);
    const { refused, calls } = bot.simulator;
    const { waiting, dead } = await bot.store().inbox.counts();
    if (refused[0])
      throw new Error(`Telegram refused ${refused[0].method}: ${refused[0].error?.description}`);
    if (waiting + dead > 0) throw new Error(`Messages without an answer: ${waiting + dead}`);
    if (troubles[0]) throw new Error(`The log tells of trouble: ${troubles[0]}`);
    process.stdout.write(`\n✅ Both have VssID. ${calls.length} calls, none refused.\n`);
  } finally {
    await bot.close();
  }
}

/** Plays a story and prints what its person sees, as it happens. */
async function tell(story: Story, bot: TestBot): Promise<void> {
  let told = 0;
  const { person, play } = arrive(story, bot, {
    locale,
    async rest() {
      await bot.idle();
      const transcript = person.transcript();
      process.stdout.write(transcript.slice(told));
      told = transcript.length;
    },
  });
  process.stdout.write(`\n${heading(story, bot.clock.now())}`);
  await play();
  process.stdout.write("\n");
}
