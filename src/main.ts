import { existsSync } from "node:fs";
import { vssid } from "../flows/index.ts";
import { startSimulator } from "../simulator/start-simulator.ts";
import { type Companion, createCompanion } from "./companion.ts";
import { type Config, parseConfig, readEnvironment } from "./config/config.ts";
import { projectRoot } from "./config/project-root.ts";
import { checkContent } from "./content-check/check-content.ts";
import { loadTexts } from "./i18n/load-texts.ts";
import { allowedUpdates } from "./intake/allowed-updates.ts";
import { registerWebhook } from "./intake/register-webhook.ts";
import { createWebhook } from "./intake/webhook.ts";
import { createMovableClock, type MovableClock } from "./movable-clock.ts";
import { healthz, readyz } from "./ops/health.ts";
import { type Handler, startHttpServer } from "./ops/http-server.ts";
import { createLog, type Log } from "./ops/log.ts";
import { metrics } from "./ops/metrics.ts";
import { onPort } from "./ops/on-port.ts";
import { type CloseStep, stopInOrder } from "./ops/stop.ts";
import { openDialogues } from "./storage/open-dialogues.ts";
import { openStore } from "./storage/open-store.ts";
import type { Store } from "./storage/store.ts";

const parsed = parseConfig(readEnvironment());
if (parsed.ok) await run(parsed.config).catch(quit);
else quit(new Error(parsed.mistakes.join("\n")));

/** Opens everything in order; what was opened last is closed first. */
async function run(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel });
  const stages: CloseStep[] = [];
  const closing = (name: string, deadlineMs: number, stop: () => unknown) =>
    stages.unshift({ name, deadlineMs, run: async () => stop() });
  // Against the simulator the chat page may move the clock: then the day's reminders come at once.
  let beat = async () => {};
  const clock = createMovableClock(() => beat());
  const { now } = clock;

  const texts = loadTexts(new URL("locales/", projectRoot), {
    onTrouble: ({ locale, id, what }) => log.warn("text-trouble", { locale, reason: `${id}: ${what}` }),
  });
  if (!texts.locales.includes(config.defaultLocale))
    throw new Error(
      `DEFAULT_LOCALE=${JSON.stringify(config.defaultLocale)} cannot be used: there are texts in ${texts.locales.join(" and ")}.`,
    );
  const problems = checkContent(vssid, texts, existsSync);
  if (problems.length > 0)
    throw new Error(`The procedure or its texts have mistakes:\n${problems.join("\n")}`);

  const store = await openStore(config.store);
  closing("store", 5_000, store.close);
  const telegram = await reach(config, clock, closing);
  const companion = await createCompanion({
    ...telegram,
    store,
    dialogues: openDialogues(config.dialogueStorage, store.dialogues, config.store, {
      now,
      onTrouble: (reason) => log.warn("free-storage-trouble", { reason }),
    }),
    content: vssid,
    texts,
    defaultLocale: config.defaultLocale,
    retentionDays: config.retentionDays,
    sendRate: config.sendRate,
    now,
    log,
  });
  closing("handlers and jobs", 20_000, companion.stop);
  beat = () => companion.heartbeat.run("due-cases");
  await companion.intake.start();
  // A plan that changed with this start applies at once; nobody waits for it.
  void companion.heartbeat.run("reschedule");
  void companion.heartbeat.run("calendar");
  companion.heartbeat.start();
  const { ended } = await feed(config, companion, log, closing, store);
  const { stop } = stopInOrder({ stages, log, exit: (code) => process.exit(code), signals: process });
  ended.catch((error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    return stop("updates cannot be fetched", 1);
  });
  log.info("started", { store: config.store.kind, kind: config.intake.kind });
  companion.introduce().catch((error: unknown) => log.warn("introduce-failed", { error }));
}

type Closing = (name: string, deadlineMs: number, stop: () => unknown) => void;

/** Telegram, or the simulator where there is no token. */
async function reach(
  config: Config,
  { now, move }: MovableClock,
  closing: Closing,
): Promise<{ token: string; apiRoot: string }> {
  if (config.telegram.kind === "bot") return config.telegram;
  const { port } = config.telegram;
  const simulator = await onPort("SIMULATOR_PORT", port, startSimulator({ port, now, onMoveClock: move }));
  closing("simulator", 2_000, simulator.close);
  process.stdout.write(`Simulator: ${simulator.url}\n`);
  return { token: simulator.token, apiRoot: simulator.url };
}

/** Begins to take updates; `ended` rejects when that cannot go on. */
async function feed(
  config: Config,
  companion: Companion,
  log: Log,
  closing: Closing,
  store: Store,
): Promise<{ readonly ended: Promise<void> }> {
  const routes: Record<string, Handler> = {
    "GET /healthz": healthz,
    "GET /readyz": readyz({ store: store.ping }, log),
    "GET /metrics": metrics({
      jobs: companion.heartbeat.totals,
      notices: store.ledger.counts,
      inbox: store.inbox.counts,
    }),
  };
  const { intake } = config;
  if (intake.kind === "webhook") {
    const webhook = createWebhook({ secret: intake.secret, accept: companion.intake.accept, log });
    routes[`POST ${new URL(intake.url).pathname}`] = async ({ headers, body }) => ({
      status: await webhook({ headers }, body.toString("utf8")),
    });
  }
  if (config.health.kind === "http") {
    const { port } = config.health;
    const server = await onPort("PORT", port, startHttpServer({ port, routes, log }));
    closing("http server", 7_000, server.close);
  }
  if (intake.kind === "webhook") {
    await registerWebhook(companion.bot.api.raw, { ...intake, allowedUpdates });
    return { ended: new Promise(() => {}) };
  }
  const polling = new AbortController();
  const polled = companion.poll(polling.signal);
  closing("polling", 2_000, () => {
    polling.abort();
    return polled.catch(() => {});
  });
  return { ended: polled };
}

function quit(error: unknown): void {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
