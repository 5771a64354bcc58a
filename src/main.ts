import { existsSync } from "node:fs";
import { vssid } from "../flows/index.ts";
import { startSimulator } from "../simulator/start-simulator.ts";
import { type Companion, createCompanion } from "./companion.ts";
import { type Config, parseConfig, readEnvironment } from "./config/config.ts";
import { projectRoot } from "./config/project-root.ts";
import { checkContent } from "./content-check/check-content.ts";
import { wordTools } from "./domain/text/words.ts";
import { loadTexts } from "./i18n/load-texts.ts";
import type { Texts } from "./i18n/texts.ts";
import { allowedUpdates } from "./intake/allowed-updates.ts";
import { registerWebhook } from "./intake/register-webhook.ts";
import { createWebhook } from "./intake/webhook.ts";
import { createMovableClock, type MovableClock } from "./movable-clock.ts";
import { healthz, readyz } from "./ops/health.ts";
import { type Handler, startHttpServer } from "./ops/http-server.ts";
import { createLog, type Log } from "./ops/log.ts";
import { metrics } from "./ops/metrics.ts";
import { onPort } from "./ops/on-port.ts";
import { type CloseStep, stopInOrder } from "./ops/stop-in-order.ts";
import { openDialogues } from "./storage/open-dialogues.ts";
import { openStore } from "./storage/open-store.ts";
import type { Store } from "./storage/store.ts";

const parsed = parseConfig(readEnvironment());
if (parsed.ok) await run(parsed.config).catch(fail);
else fail(new Error(parsed.mistakes.join("\n")));

/** Opens everything in order and closes it in reverse order. */
async function run(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel });
  const steps: CloseStep[] = [];
  const onClose: OnClose = (name, deadlineMs, close) =>
    steps.unshift({ name, deadlineMs, run: async () => close() });
  // The simulator's chat page may move the clock; each step of it does what cron would do then.
  let tick = async () => {};
  const clock = createMovableClock(() => tick());

  const texts = openTexts(config, log);
  const store = await openStore(config.store);
  onClose("store", 5_000, store.close);
  const telegram = await connectTelegram(config, clock, onClose);
  const companion = await createCompanion({
    ...telegram,
    store,
    dialogues: openDialogues(config.dialogueStorage, store.dialogues, config.store, {
      now: clock.now,
      onTrouble: (reason) => log.warn("free-storage-trouble", { reason }),
    }),
    content: vssid,
    texts,
    defaultLocale: config.defaultLocale,
    retentionDays: config.retentionDays,
    sendRate: config.sendRate,
    now: clock.now,
    log,
  });
  onClose("handlers and jobs", 20_000, companion.stop);

  tick = () => companion.scheduler.run("process-due-cases");
  await companion.intake.start();
  // A reminder plan that changed with this start applies at once; the start does not wait for it.
  void companion.scheduler.run("reschedule-cases");
  void companion.scheduler.run("calendar");
  companion.scheduler.start();
  const { ended } = await startUpdates(config, companion, store, log, onClose);

  const { stop } = stopInOrder({ steps, log, exit: (code) => process.exit(code), signals: process });
  ended.catch((error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    return stop("updates cannot be fetched", 1);
  });
  log.info("started", { store: config.store.kind, kind: config.intake.kind });
  companion.registerCommands().catch((error: unknown) => log.warn("register-commands-failed", { error }));
}

type OnClose = (name: string, deadlineMs: number, close: () => unknown) => void;

/** The texts of all languages; throws when they or the procedure have mistakes. */
function openTexts({ defaultLocale }: Config, log: Log): Texts {
  const texts = loadTexts(new URL("locales/", projectRoot), {
    words: wordTools,
    onTrouble: ({ locale, id, what }) => log.warn("text-trouble", { locale, reason: `${id}: ${what}` }),
  });
  if (!texts.locales.includes(defaultLocale))
    throw new Error(
      `DEFAULT_LOCALE=${JSON.stringify(defaultLocale)} cannot be used: there are texts in ${texts.locales.join(" and ")}.`,
    );
  const problems = checkContent(vssid, texts, existsSync);
  if (problems.length > 0)
    throw new Error(`The procedure or its texts have mistakes:\n${problems.join("\n")}`);
  return texts;
}

/** Telegram, or the simulator when there is no token. */
async function connectTelegram(
  config: Config,
  { now, move }: MovableClock,
  onClose: OnClose,
): Promise<{ token: string; apiRoot: string }> {
  if (config.telegram.kind === "bot") return config.telegram;
  const { port } = config.telegram;
  const simulator = await onPort("SIMULATOR_PORT", port, startSimulator({ port, now, onMoveClock: move }));
  onClose("simulator", 2_000, simulator.close);
  process.stdout.write(`Simulator: ${simulator.url}\n`);
  return { token: simulator.token, apiRoot: simulator.url };
}

/** Starts the HTTP server and takes updates by webhook or polling; `ended` rejects when polling cannot go on. */
async function startUpdates(
  config: Config,
  companion: Companion,
  store: Store,
  log: Log,
  onClose: OnClose,
): Promise<{ readonly ended: Promise<void> }> {
  const routes: Record<string, Handler> = {
    "GET /healthz": healthz,
    "GET /readyz": readyz({ store: store.ping }, log),
    "GET /metrics": metrics({
      jobs: companion.scheduler.totals,
      ledger: store.ledger.counts,
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
    onClose("http server", 7_000, server.close);
  }
  if (intake.kind === "webhook") {
    await registerWebhook(companion.bot.api.raw, { ...intake, allowedUpdates });
    return { ended: new Promise(() => {}) };
  }
  const polling = new AbortController();
  const polled = companion.poll(polling.signal);
  onClose("polling", 2_000, () => {
    polling.abort();
    return polled.catch(() => {});
  });
  return { ended: polled };
}

function fail(error: unknown): void {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
