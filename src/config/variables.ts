import { z } from "zod";

/** Telegram's own Bot API server. */
export const TELEGRAM = "https://api.telegram.org";
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

/** Parses each variable; the checks between variables are in config.ts. */
export const shape = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/)
    .optional(),
  API_ROOT: address,
  WEBHOOK_URL: address.optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
  PORT: port.optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/)
    .optional(),
  DATA_DIR: z.string(),
  DATA_KEY: z
    .string()
    .regex(/^[\w+/-]{43}=?$/)
    .transform((text) => Buffer.from(text, "base64"))
    .optional(),
  SIMULATOR_PORT: port,
  DIALOGUE_STORAGE: z.enum(["store", "free"]),
  DIALOGUE_STORAGE_URL: address.optional(),
  DEFAULT_LOCALE: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]),
  SEND_RATE: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .pipe(z.number().max(3_000)),
  // The deadline and the weeks until a password arrives take longer than a few days.
  RETENTION_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .pipe(z.number().min(30)),
});

/** The names of all variables. */
export type Name = keyof typeof shape.shape;

/** The description of one environment variable for the operator. */
export type Variable = {
  /** Used when the variable is unset or empty; "" means none. */
  readonly default: string;
  readonly takes: string;
  readonly meaning: string;
  /** Its value is never shown. */
  readonly secret?: true;
};

/** Every variable the bot reads; `.env.example` and the table in docs/operations.md say the same (a test compares them). */
export const variables: Readonly<Record<Name, Variable>> = {
  BOT_TOKEN: {
    default: "",
    takes: "the token @BotFather gave, like 123456:ABC-DEF",
    meaning: "The bot's token. Without it the bot runs against its own simulator.",
    secret: true,
  },
  API_ROOT: {
    default: TELEGRAM,
    takes: "an http(s) address",
    meaning: "The Bot API server: Telegram's, a self-hosted one or a simulator.",
  },
  WEBHOOK_URL: {
    default: "",
    takes: "an http(s) address that Telegram can reach",
    meaning: "Public address for updates. Without it the bot polls.",
  },
  WEBHOOK_SECRET: {
    default: "",
    takes: "1 to 256 letters, digits, _ or -",
    meaning: "Proves that a webhook call comes from Telegram. Needed with `WEBHOOK_URL`.",
    secret: true,
  },
  PORT: {
    default: "",
    takes: "a port from 0 (any free one) to 65535",
    meaning:
      "Port of the webhook (8080 when unset), `/healthz`, `/readyz` and `/metrics` (off when unset while polling).",
  },
  MONGODB_URI: {
    default: "",
    takes: "an address like mongodb://127.0.0.1:27017/vssid",
    meaning: "Stores everything in MongoDB instead of the embedded store.",
    secret: true,
  },
  DATA_DIR: { default: "./data", takes: "a folder", meaning: "Folder of the embedded store." },
  DATA_KEY: {
    default: "",
    takes: "32 bytes in base64 (make one: openssl rand -base64 32)",
    meaning: "Encrypts what is stored. Needed with MongoDB; the embedded store makes its own when unset.",
    secret: true,
  },
  SIMULATOR_PORT: {
    default: "0",
    takes: "a port from 0 (any free one) to 65535",
    meaning: "Port of the simulator's chat page.",
  },
  DIALOGUE_STORAGE: {
    default: "store",
    takes: '"store" or "free"',
    meaning: "Where open dialogues are kept: in the store, or encrypted on a free hosted server.",
  },
  DIALOGUE_STORAGE_URL: {
    default: "",
    takes: "an http(s) address",
    meaning: "That server. Needed with `DIALOGUE_STORAGE=free`.",
  },
  DEFAULT_LOCALE: {
    default: "vi",
    takes: "the name of a folder in locales, like vi",
    meaning: "Language of those who have not chosen one.",
  },
  LOG_LEVEL: {
    default: "info",
    takes: "trace, debug, info, warn, error, fatal or silent",
    meaning: "The least important log lines that are written.",
  },
  SEND_RATE: {
    default: "25",
    takes: "a whole number of messages a second from 1 to 3000",
    meaning:
      "How fast messages go out. Telegram's limit is about 30 a second, 1000 with its paid broadcast; divide it among several processes.",
  },
  RETENTION_DAYS: {
    default: "180",
    takes: "a whole number of days from 30 to 9999",
    meaning: "A person whose case was not touched for so many days is erased.",
  },
};
