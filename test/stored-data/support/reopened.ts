import { vssid } from "../../../flows/index.ts";
import type { Person } from "../../../simulator/person.ts";
import { type Simulator, startSimulator } from "../../../simulator/start-simulator.ts";
import type { ChatEvent } from "../../../simulator/world/model.ts";
import { createCompanion } from "../../../src/companion.ts";
import { createTransport } from "../../../src/delivery/transport.ts";
import { allowedUpdates } from "../../../src/intake/allowed-updates.ts";
import { registerWebhook } from "../../../src/intake/register-webhook.ts";
import { createWebhook } from "../../../src/intake/webhook.ts";
import { startHttpServer } from "../../../src/ops/http-server.ts";
import { createLog } from "../../../src/ops/log.ts";
import type { Store } from "../../../src/storage/store.ts";
import { noRateLimit } from "../../support/bot/no-rate-limit.ts";
import { withPlainPictures } from "../../support/bot/plain-pictures.ts";
import { handClock } from "../../support/clock.ts";
import { texts } from "../../support/texts.ts";
import { type Golden, golden, type Heard, type Next } from "./golden.ts";

const SECRET = "a-secret-of-the-tests";
const LIMITS = {
  pausesMs: [0, 0],
  recoveryMs: 2_000_000_000,
  deadlineMs: 60_000,
  leaseMs: 90_000,
  drainMs: 0,
};

/** Opens the bot at the instant of the expectations. Everybody has spoken once before, which the bot never heard. */
export async function reopened(open: () => Promise<Store>) {
  const clock = handClock(golden.now);
  const simulator = await startSimulator({ now: clock.now });
  const people = new Map<number, Person>();
  for (const each of golden.people) people.set(each.id, await personOf(simulator, each));
  await fetch(`${simulator.url}/bot${simulator.token}/deleteWebhook?drop_pending_updates=true`);
  const heard = new Map<number, Heard[]>();
  simulator.onChange(({ personId, event }) => {
    const one = heardOf(event);
    if (one) heard.set(personId, [...(heard.get(personId) ?? []), one]);
  });
  const bot = await startBot(simulator, clock.now, open);
  return {
    ...bot,
    clock,
    person(id: number): Person {
      const person = people.get(id);
      if (!person) throw new Error(`There is no person ${id}`);
      return person;
    },
    /** What a person heard since the last call. */
    take(id: number): readonly Heard[] {
      const all = heard.get(id) ?? [];
      heard.delete(id);
      return all;
    },
    async close() {
      await bot.close();
      await simulator.close();
    },
  };
}

async function personOf(simulator: Simulator, { id, state, locale }: Golden): Promise<Person> {
  // The one who changed the language in the bot has the app in Vietnamese.
  const languageCode = state.startsWith("changed the language") ? "vi" : locale;
  const firstName = `Mẫu ${String(id % 100).padStart(2, "0")}`;
  const person = simulator.person({ id, firstName, languageCode });
  await person.says("x");
  if (state.includes("blocked the bot")) await person.blocks();
  return person;
}

async function startBot(simulator: Simulator, now: () => Date, open: () => Promise<Store>) {
  const log = createLog({ level: "silent", write: () => {} });
  const store = await open();
  const { content, remove } = withPlainPictures(vssid);
  const transport = createTransport({ rateLimiter: noRateLimit });
  const companion = await createCompanion({
    token: simulator.token,
    apiRoot: simulator.url,
    store,
    content,
    texts,
    defaultLocale: "vi",
    retentionDays: 180,
    now,
    log,
    limits: LIMITS,
    transport,
  });
  await companion.intake.start();
  await companion.intake.idle();
  const webhook = createWebhook({ secret: SECRET, accept: companion.intake.accept, log });
  const server = await startHttpServer({
    port: 0,
    host: "127.0.0.1",
    log,
    routes: {
      "POST /hook": async ({ headers, body }) => ({
        status: await webhook({ headers }, body.toString("utf8")),
      }),
    },
  });
  await registerWebhook(companion.bot.api.raw, {
    url: `http://127.0.0.1:${server.port}/hook`,
    secret: SECRET,
    allowedUpdates,
  });
  return {
    store,
    quiet: () => companion.intake.idle(),
    runJob: (name: string) => companion.scheduler.run(name),
    async close() {
      await server.close();
      await companion.stop();
      transport.close();
      await store.close();
      remove();
    },
  };
}

/** Does what a person does next. */
export async function does(person: Person, next: Next): Promise<void> {
  if ("says" in next) await person.says(next.says);
  else if ("shares" in next) await person.sharesContact("84912345616");
  else await person.pressesOld(next.on, next.presses);
}

/** What a person notices of an event; undefined for what they did themselves. */
function heardOf(event: ChatEvent): Heard | undefined {
  switch (event.kind) {
    case "message":
    case "edited":
      return event.message.from === "bot"
        ? { [event.kind]: event.message.text, ...aroundText(event.message) }
        : undefined;
    case "deleted":
      return event.message.from === "bot" ? { deleted: event.message.text } : undefined;
    case "pinned":
      return { pinned: event.message?.text ?? null };
    case "toast":
      return { toast: event.text };
    default:
      return undefined;
  }
}

type Message = Extract<ChatEvent, { kind: "message" }>["message"];

function aroundText({ media, inlineKeyboard, replyKeyboard }: Message): Heard {
  const buttons = (inlineKeyboard ?? []).map((row) => row.map(({ text }) => text));
  return {
    ...(media && { media: media.kind }),
    ...(buttons.length > 0 && { buttons }),
    ...(replyKeyboard && { keyboard: keysOf(replyKeyboard) }),
  };
}

function keysOf(keyboard: NonNullable<Message["replyKeyboard"]>): unknown {
  if (keyboard.kind !== "show") return keyboard.kind;
  return keyboard.rows.map((row) => row.map((button) => (typeof button === "string" ? button : button.text)));
}
