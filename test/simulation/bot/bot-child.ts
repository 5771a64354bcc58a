import { vssid } from "../../../flows/index.ts";
import { createCompanion } from "../../../src/companion.ts";
import { projectRoot } from "../../../src/config/project-root.ts";
import { createRateLimiter } from "../../../src/delivery/rate-limiter.ts";
import { createTransport } from "../../../src/delivery/transport.ts";
import { forecast } from "../../../src/domain/forecast.ts";
import { wordTools } from "../../../src/domain/text/words.ts";
import { loadTexts } from "../../../src/i18n/load-texts.ts";
import { createLog } from "../../../src/ops/log.ts";
import { openStore } from "../../../src/storage/open-store.ts";
import { wait } from "../../../src/timing/wait.ts";
import type { BotArguments, BotQuestion, Counts, Promised, Usage } from "./bot-questions.ts";
import { misbehaving } from "./misbehave.ts";

/*
 * The bot as in production, in a process of its own that can be killed at any moment. Two things differ: whoever
 * started it tells the time and when to do what cron would do, and its pauses are short, as they are real time.
 */

/** A pause of the bot takes this part of itself: what is tried again after a second goes on after 2.5 ms. */
const HASTE = 400;

/** Messages a second in real time: more than this machine can send, so that no message waits for its turn. */
const SEND_RATE = 3_000;

const { token, apiRoot, dataDir, pictures, misbehaves } = JSON.parse(process.argv[2] ?? "") as BotArguments;
let now = Number(process.argv[3]);

const carrying = createTransport({
  rateLimiter: createRateLimiter({
    perSecond: SEND_RATE / HASTE,
    now: () => performance.now() * HASTE,
    after(ms, run) {
      const timer = setTimeout(run, ms / HASTE);
      return () => clearTimeout(timer);
    },
  }),
  wait: (ms, signal) => wait(ms / HASTE, signal),
});
const log = createLog({ level: "error", write: (line) => process.stderr.write(line) });
const store = await openStore({ kind: "embedded", dataDir });
const companion = await createCompanion({
  token,
  apiRoot,
  store,
  content: { ...vssid, pictures: new URL(pictures) },
  texts: loadTexts(new URL("locales/", projectRoot), { words: wordTools }),
  defaultLocale: "vi",
  retentionDays: 180,
  now: () => new Date(now),
  log,
  limits: {
    pausesMs: [500 / HASTE, 2_000 / HASTE],
    outagePausesMs: Array<number>(40).fill(1_000 / HASTE),
    retryAfterSecondMs: 1_000 / HASTE,
  },
  transport: misbehaves ? misbehaving(carrying, misbehaves) : carrying,
});
await companion.intake.start();
const polling = new AbortController();
const polled = companion.poll(polling.signal);

process.on("message", (question: BotQuestion) => {
  now = question.now;
  void answer(question).then((value) => process.send?.(value));
});
// Whoever started it has ended: so does it.
process.on("disconnect", () => process.exit(1));
process.send?.("ready");

async function answer(question: BotQuestion): Promise<unknown> {
  switch (question.ask) {
    case "time":
      return null;
    case "quiet":
      await companion.intake.idle();
      return null;
    case "job":
      return runJob(question.name);
    case "forecast":
      return Promise.all(question.people.map(promisesTo));
    case "usage":
      return usage();
    case "stop":
      return stop();
  }
}

async function runJob(name: string): Promise<Counts> {
  const totals = () => companion.scheduler.totals()[name];
  const before = totals();
  await companion.scheduler.run(name);
  const after = Object.entries(totals()?.counts ?? {});
  return Object.fromEntries(after.map(([key, count]) => [key, count - (before?.counts[key] ?? 0)]));
}

async function promisesTo(personId: number): Promise<readonly Promised[]> {
  const current = await store.cases.get(personId, vssid.procedure.id);
  if (!current) return [];
  return forecast(vssid.procedure, current, new Date(now)).map(({ id, at }) => ({ id, at: at.getTime() }));
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1_000, peakMb: process.resourceUsage().maxRSS / 1_024 };
}

async function stop(): Promise<Usage> {
  polling.abort();
  await polled;
  await companion.stop();
  carrying.close();
  await store.close();
  return usage();
}
