import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CallRecord, createCallLog } from "./call-log.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createBotApi } from "./http/serve-bot-api.ts";
import { createSettings } from "./methods/settings-store.ts";
import type { MoveClock } from "./page-api/clock-routes.ts";
import { createPageApi } from "./page-api/serve-page-api.ts";
import { createPerson, type Person, type PersonOptions } from "./person.ts";
import { projectFile } from "./project-file.ts";
import { createPolling } from "./updates/polling.ts";
import { createUpdateQueue } from "./updates/queue.ts";
import { createWebhook } from "./updates/webhook.ts";
import { type Change, createWorld } from "./world/world.ts";

/** The options of a simulator; each has a default. */
export type SimulatorOptions = {
  /** 0 takes any free one. @default 0 */
  readonly port?: number;
  /** @default "127.0.0.1" */
  readonly host?: string;
  /** The clock of all dates; long polls and retries wait in real time. */
  readonly now?: () => Date;
  /** Moves the clock behind `now` forward. When it is given, the chat page shows the time and buttons that call it. */
  readonly onMoveClock?: MoveClock;
  /** @default "1000000001:SIMULATOR-TOKEN-0000000000000000000" */
  readonly token?: string;
  /** The folder of the chat page. */
  readonly pageDir?: URL;
  /** How many calls are kept. @default 1000 */
  readonly recordCalls?: number;
  /** How many messages of a chat are kept. @default 1000 */
  readonly keepMessages?: number;
  /** How many bytes of files are kept. @default 256 MiB */
  readonly keepFileBytes?: number;
  /** How long a webhook pauses after the nth failure in a row. */
  readonly webhookRetryMs?: (failures: number) => number;
  readonly bot?: { readonly firstName?: string; readonly username?: string };
};

/** A running simulator. */
export type Simulator = {
  readonly url: string;
  readonly token: string;
  /** The calls of the bot, oldest first. */
  readonly calls: readonly CallRecord[];
  /** The calls that are wrong in themselves (schema, limits, markup, not emulated); a correct bot makes none. */
  readonly refused: readonly CallRecord[];
  readonly faults: Faults;
  person(options: PersonOptions): Person;
  onChange(listener: (change: Change) => void): () => void;
  /** How many updates the bot has not confirmed yet. */
  pendingUpdates(): number;
  close(): Promise<void>;
};

const TOKEN = "1000000001:SIMULATOR-TOKEN-0000000000000000000";
const FIRST_PERSON = 700_000_001;

/** Telegram retries at once, then after a pause that doubles. */
const growingDelay = (failures: number) => (failures === 1 ? 0 : Math.min(60_000, 250 * 2 ** failures));

/** Starts a local Telegram for one bot and any number of people in private chats. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const token = options.token ?? TOKEN;
  const now = options.now ?? (() => new Date());
  // Bots recognise updates by their ids, so the ids of a later run on the same data must be higher.
  const queue = createUpdateQueue(Math.floor(now().getTime() / 1_000));
  const polling = createPolling(queue);
  const webhook = createWebhook(queue, now, options.webhookRetryMs ?? growingDelay);
  const faults = createFaults(now, queue.redeliver);
  const settings = createSettings();
  const world = createWorld({
    bot: describeBot(token, options.bot),
    now,
    publish: queue.publish,
    keepMessages: options.keepMessages ?? 1000,
    keepFileBytes: options.keepFileBytes ?? 256 * 1024 * 1024,
  });
  const calls = createCallLog(options.recordCalls ?? 1000);
  const refused = createCallLog(options.recordCalls ?? 1000);
  const telegram = { world, queue, polling, webhook, settings };
  const people = new Set<Person>();
  let nextPerson = FIRST_PERSON;

  const botApi = createBotApi({ telegram, faults, calls, refused }, token);
  const pageDir = options.pageDir ?? projectFile("simulator/page/");
  const page = createPageApi({ world, settings, addPerson: person, pageDir, moveClock: options.onMoveClock });
  const server = createServer((request, response) => {
    const forBot = /^\/(?:file\/)?bot[^/]*\//.test(request.url ?? "");
    (forBot ? botApi : page.serve)(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "application/json" });
      const description = `Internal Server Error: the simulator failed: ${error}`;
      response.end(JSON.stringify({ ok: false, error_code: 500, description }));
    });
  });
  // Longer than a long poll, so that clients can reuse the connection for the next one.
  server.keepAliveTimeout = 75_000;
  const host = options.host ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;

  function person({ phone, id, languageCode = "vi", ...names }: PersonOptions): Person {
    const own = id ?? nextPerson++;
    const driver = createPerson(world, world.addPerson({ id: own, languageCode, ...names }), phone);
    people.add(driver);
    return driver;
  }

  return {
    url: `http://${host}:${port}`,
    token,
    get calls() {
      return calls.calls();
    },
    get refused() {
      return refused.calls();
    },
    faults,
    person,
    onChange: world.onChange,
    pendingUpdates: queue.size,
    async close() {
      for (const driver of people) driver.leaves();
      page.close();
      polling.close();
      webhook.remove();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function describeBot(token: string, bot: SimulatorOptions["bot"] = {}) {
  return {
    id: Number(token.split(":")[0]),
    is_bot: true as const,
    first_name: bot.firstName ?? "VssID Companion",
    username: bot.username ?? "vssid_companion_bot",
    can_join_groups: false,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
