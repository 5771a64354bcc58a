import { existsSync } from "node:fs";
import type { z } from "zod";
import { redactSecrets } from "../ops/redact.ts";
import { type Name, shape, TELEGRAM, variables } from "./variables.ts";

const WEBHOOK_PORT = 8080;

/** The configuration of a run, checked and complete. */
export type Config = {
  readonly telegram:
    | { readonly kind: "simulator"; readonly port: number }
    | { readonly kind: "bot"; readonly token: string; readonly apiRoot: string };
  readonly intake:
    | { readonly kind: "polling" }
    | { readonly kind: "webhook"; readonly url: string; readonly secret: string; readonly port: number };
  /** Where `/healthz`, `/readyz` and `/metrics` answer; with a webhook it is the webhook's port. */
  readonly health: { readonly kind: "off" } | { readonly kind: "http"; readonly port: number };
  readonly store:
    | { readonly kind: "embedded"; readonly dataDir: string; readonly dataKey?: Buffer }
    | { readonly kind: "mongodb"; readonly uri: string; readonly dataKey: Buffer };
  readonly dialogueStorage:
    | { readonly kind: "store" }
    | { readonly kind: "free"; readonly root: string; readonly token: string };
  readonly defaultLocale: string;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
  /** Messages a second of this process. */
  readonly sendRate: number;
  /** A person whose case was not touched for so many days is erased. */
  readonly retentionDays: number;
};

/** The environment with the variables of an `.env` file in the current folder; variables already set have priority. */
export function readEnvironment(): NodeJS.ProcessEnv {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

/**
 * The configuration, or one line per mistake with the wrong value (never a secret one) and what to do.
 * Empty strings count as unset, and unknown variables are ignored.
 *
 * @example parseConfig({}).ok // true: the simulator with the embedded store
 */
export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; mistakes: string[] } {
  const raw = Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => [
      name,
      env[name]?.trim() || variable.default || undefined,
    ]),
  );
  const parsed = shape.safeParse(raw);
  const mistakes = [
    ...(parsed.error?.issues.map((issue) => wrongValue(String(issue.path[0]), raw)) ?? []),
    ...missing(raw),
  ];
  if (!parsed.success || mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, config: assemble(parsed.data) };
}

function wrongValue(name: string, raw: Readonly<Record<string, string | undefined>>): string {
  const { secret, takes } = variables[name as Name];
  const shown = secret ? "" : `=${JSON.stringify(redactSecrets(raw[name] ?? ""))}`;
  return `${name}${shown} cannot be used: it takes ${takes}.`;
}

/** The mistakes that concern two variables. */
function missing(raw: Readonly<Record<string, string | undefined>>): string[] {
  const set = (name: Name) => raw[name] !== undefined;
  return [
    !set("BOT_TOKEN") &&
      raw["API_ROOT"] !== TELEGRAM &&
      "API_ROOT is set without BOT_TOKEN: set the token too, or unset API_ROOT to use the simulator.",
    set("WEBHOOK_URL") &&
      !set("WEBHOOK_SECRET") &&
      `WEBHOOK_SECRET is missing: WEBHOOK_URL needs it; set ${variables.WEBHOOK_SECRET.takes}.`,
    set("MONGODB_URI") &&
      !set("DATA_KEY") &&
      `DATA_KEY is missing: MONGODB_URI needs it; set ${variables.DATA_KEY.takes}.`,
    raw["DIALOGUE_STORAGE"] === "free" &&
      !set("DIALOGUE_STORAGE_URL") &&
      "DIALOGUE_STORAGE_URL is missing: DIALOGUE_STORAGE=free needs the server's address.",
    raw["DIALOGUE_STORAGE"] === "free" &&
      !set("BOT_TOKEN") &&
      "BOT_TOKEN is missing: DIALOGUE_STORAGE=free logs in with it; set it or use DIALOGUE_STORAGE=store.",
  ].filter((line) => line !== false);
}

function assemble(env: z.output<typeof shape>): Config {
  const port = env.PORT ?? (env.WEBHOOK_URL === undefined ? undefined : WEBHOOK_PORT);
  return {
    telegram:
      env.BOT_TOKEN === undefined
        ? { kind: "simulator", port: env.SIMULATOR_PORT }
        : { kind: "bot", token: env.BOT_TOKEN, apiRoot: env.API_ROOT },
    intake:
      env.WEBHOOK_URL !== undefined && env.WEBHOOK_SECRET !== undefined && port !== undefined
        ? { kind: "webhook", url: env.WEBHOOK_URL, secret: env.WEBHOOK_SECRET, port }
        : { kind: "polling" },
    health: port === undefined ? { kind: "off" } : { kind: "http", port },
    store:
      env.MONGODB_URI !== undefined && env.DATA_KEY !== undefined
        ? { kind: "mongodb", uri: env.MONGODB_URI, dataKey: env.DATA_KEY }
        : { kind: "embedded", dataDir: env.DATA_DIR, ...(env.DATA_KEY && { dataKey: env.DATA_KEY }) },
    dialogueStorage:
      env.DIALOGUE_STORAGE === "free" && env.DIALOGUE_STORAGE_URL !== undefined && env.BOT_TOKEN !== undefined
        ? { kind: "free", root: env.DIALOGUE_STORAGE_URL, token: env.BOT_TOKEN }
        : { kind: "store" },
    defaultLocale: env.DEFAULT_LOCALE,
    logLevel: env.LOG_LEVEL,
    sendRate: env.SEND_RATE,
    retentionDays: env.RETENTION_DAYS,
  };
}
