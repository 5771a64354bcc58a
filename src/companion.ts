import { randomUUID } from "node:crypto";
import { Api, type ApiClientOptions, type Bot, Context, HttpError } from "grammy";
import type { Update } from "grammy/types";
import type { App } from "./app/app.ts";
import { createRateLimiter, type Priority } from "./delivery/rate-limiter.ts";
import { readFailure } from "./delivery/read-failure.ts";
import { createTransport, type Transport, type TransportOptions } from "./delivery/transport.ts";
import type { Content } from "./domain/procedure/content.ts";
import { isOutage } from "./domain/sending/failure.ts";
import type { Texts } from "./i18n/texts.ts";
import { allowedUpdates } from "./intake/allowed-updates.ts";
import { createIntake, type Intake } from "./intake/intake.ts";
import type { IntakeLimits } from "./intake/limits.ts";
import { codeOf } from "./intake/log.ts";
import { LONG_POLL_S, pollUpdates, unknownToken } from "./intake/poll.ts";
import { jobs } from "./jobs.ts";
import type { Log } from "./ops/log.ts";
import { createScheduler, type Scheduler } from "./schedule/scheduler.ts";
import type { Dialogues, Store } from "./storage/store.ts";
import type { BotContext, ViewDeps } from "./telegram/context.ts";
import { createBot } from "./telegram/create-bot.ts";
import { createMessenger } from "./telegram/messenger.ts";
import { registerCommands } from "./telegram/register-commands.ts";
import { reportFailure } from "./telegram/report-failure.ts";
import { createFaqFinder } from "./telegram/text/faq.ts";
import { createPictures } from "./telegram/ui/pictures.ts";
import { addProcedure, removeProcedure } from "./telegram/ui/procedure-buttons.ts";

/** The parts of a companion that its owner opens or chooses. */
export type CompanionOptions = {
  readonly token: string;
  readonly apiRoot: string;
  readonly store: Store;
  /** Where open dialogues are kept. @default the store */
  readonly dialogues?: Dialogues;
  readonly content: Content;
  readonly texts: Texts;
  readonly defaultLocale: string;
  readonly retentionDays: number;
  /** Messages a second. @default the rate limiter's */
  readonly sendRate?: number;
  readonly now: () => Date;
  readonly log: Log;
  readonly limits?: Partial<IntakeLimits>;
  /** Carries the calls; tests wrap it. */
  readonly transport?: Transport;
};

/** The bot with everything around it, ready to take updates. */
export type Companion = {
  readonly bot: Bot<BotContext>;
  readonly intake: Intake;
  readonly scheduler: Scheduler;
  /** Fetches updates until the signal fires; rejects when Telegram does not know the token. */
  readonly poll: (signal: AbortSignal) => Promise<void>;
  /** Tells Telegram the commands and their descriptions. */
  readonly registerCommands: () => Promise<void>;
  /** Ends jobs and handlers. The source of updates has to stop before; the store stays open. */
  readonly stop: () => Promise<void>;
};

/** Creates the bot on an open store and asks Telegram for the bot's profile. */
export async function createCompanion(options: CompanionOptions): Promise<Companion> {
  const { token, apiRoot, store, now, log, texts, content } = options;
  const transport = options.transport ?? createTransport(transportOptions(options));
  const client = clientOf(apiRoot, transport);
  const botInfo = await new Api(token, client).getMe().catch((error: unknown) => {
    throw unknownToken(error) ?? noAnswer(error, apiRoot) ?? error;
  });
  const views: ViewDeps = {
    content,
    texts,
    pictures: createPictures(content.pictures),
    retentionDays: options.retentionDays,
    now,
  };
  const appWith = (api: Api): App => ({
    content,
    store,
    dialogues: options.dialogues ?? store.dialogues,
    messenger: createMessenger({ ...views, readFailure }, api),
    readFailure,
    now,
    newId: randomUUID,
    log,
  });
  const { bot, deps } = createBot(token, { client, botInfo }, (api) => ({
    ...views,
    ...appWith(api),
    findFaq: createFaqFinder(texts, content),
    defaultLocale: options.defaultLocale,
  }));
  const owner = randomUUID();
  const intake = createIntake({
    inbox: store.inbox,
    handle: (update: Update) => handleOn(bot, removeProcedure(update, content.procedure.id)),
    onDeadLetter: (update: Update, error: unknown) => reportFailure(deps, bot.api, update, error),
    isOutage: (error) => isOutage(readFailure(error)),
    retryAfterS: (error) => {
      const failure = readFailure(error);
      return failure?.kind === "too-many" ? failure.retryAfterS : undefined;
    },
    owner,
    now,
    log,
    ...(options.limits && { limits: options.limits }),
  });
  const jobApi = new Api(token, clientOf(apiRoot, transport, "reminder"));
  jobApi.config.use(addProcedure(content.procedure.id));
  const jobApp = appWith(jobApi);
  const scheduler = createScheduler(
    jobs(jobApp, {
      store,
      owner: `${owner}-jobs`,
      retentionDays: options.retentionDays,
      maxInFlight: transport.maxInFlight,
    }),
    log,
  );
  return {
    bot,
    intake,
    scheduler,
    async poll(signal) {
      // A poll stays open longer than any other call may, so it has a transport of its own.
      const pollTransport = createTransport({ maxSockets: 1, timeoutMs: (LONG_POLL_S + 15) * 1_000 });
      const { raw } = new Api(token, clientOf(apiRoot, pollTransport));
      await pollUpdates({ api: raw, accept: intake.accept, allowedUpdates, signal, log }).finally(
        pollTransport.close,
      );
    },
    registerCommands: () => registerCommands(bot.api, texts, options.defaultLocale),
    async stop() {
      // Side by side, because each may take most of the time that a stop has.
      await Promise.all([scheduler.stop(), intake.stop()]);
      if (!options.transport) transport.close();
    },
  };
}

/** What to tell the operator when Telegram does not answer at all; undefined for any other error. */
function noAnswer(error: unknown, apiRoot: string): Error | undefined {
  if (!(error instanceof HttpError)) return undefined;
  const { host } = new URL(apiRoot);
  return new Error(
    `Telegram does not answer at ${host} (${codeOf(error)}): check the network and API_ROOT.`,
    {
      cause: error,
    },
  );
}

function transportOptions({ sendRate }: CompanionOptions): TransportOptions {
  return sendRate === undefined ? {} : { rateLimiter: createRateLimiter({ perSecond: sendRate }) };
}

/** Runs the middleware on the bot's own Api; grammY's `handleUpdate` would make a new one for each update. */
async function handleOn(bot: Bot<BotContext>, update: Update): Promise<void> {
  const ctx = new Context(update, bot.api, bot.botInfo) as BotContext;
  await bot.middleware()(ctx, async () => {});
}

function clientOf(apiRoot: string, transport: Transport, priority: Priority = "reply"): ApiClientOptions {
  const fetch: Transport["fetch"] = (url, init) => transport.fetch(url, init, priority);
  return { apiRoot, fetch: fetch as unknown as NonNullable<ApiClientOptions["fetch"]> };
}
