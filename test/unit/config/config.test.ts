import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Config, parseConfig, readEnvironment } from "../../../src/config/config.ts";
import { createRateLimiter } from "../../../src/delivery/rate-limiter.ts";

const token = "123456:made-up-token-for-tests";
const dataKey = Buffer.alloc(32, 7);
const key = dataKey.toString("base64");

function configOf(env: Record<string, string | undefined>): Config {
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new Error(parsed.mistakes.join("\n"));
  return parsed.config;
}

function mistakesOf(env: Record<string, string | undefined>): string[] {
  const parsed = parseConfig(env);
  return parsed.ok ? [] : parsed.mistakes;
}

describe("somebody who sets nothing", () => {
  it("gets the simulator, the embedded store and Vietnamese", () => {
    expect(configOf({})).toEqual({
      telegram: { kind: "simulator", port: 0 },
      intake: { kind: "polling" },
      health: { kind: "off" },
      store: { kind: "embedded", dataDir: "./data" },
      dialogueStorage: { kind: "store" },
      defaultLocale: "vi",
      logLevel: "info",
      sendRate: 25,
      retentionDays: 180,
    });
  });

  it("gets the rate at which messages go anyway", () => {
    const rateLimiter = createRateLimiter();
    expect(rateLimiter.rate()).toBe(configOf({}).sendRate);
    rateLimiter.close();
  });

  it("may as well set empty strings, blanks and variables that are not ours", () => {
    expect(configOf({ BOT_TOKEN: "", PORT: "  ", MONGODB_URI: undefined, EDITOR: "ed" })).toEqual(
      configOf({}),
    );
  });
});

describe("an operator", () => {
  it("runs a polling bot with a token alone", () => {
    expect(configOf({ BOT_TOKEN: token })).toMatchObject({
      telegram: { kind: "bot", token, apiRoot: "https://api.telegram.org" },
      intake: { kind: "polling" },
      health: { kind: "off" },
    });
  });

  it("points the bot at another server, with or without a slash at the end", () => {
    for (const API_ROOT of ["http://127.0.0.1:8081", "http://127.0.0.1:8081/"])
      expect(configOf({ BOT_TOKEN: token, API_ROOT }).telegram).toEqual({
        kind: "bot",
        token,
        apiRoot: "http://127.0.0.1:8081",
      });
  });

  it("receives updates by webhook, on 8080 unless told otherwise", () => {
    const env = { BOT_TOKEN: token, WEBHOOK_URL: "https://bot.example.edu/hook", WEBHOOK_SECRET: "s3cret_-" };
    const webhook = { kind: "webhook", url: "https://bot.example.edu/hook", secret: "s3cret_-" };
    expect(configOf(env)).toMatchObject({
      intake: { ...webhook, port: 8080 },
      health: { kind: "http", port: 8080 },
    });
    expect(configOf({ ...env, PORT: "0" })).toMatchObject({
      intake: { ...webhook, port: 0 },
      health: { kind: "http", port: 0 },
    });
  });

  it("asks for health checks while polling by setting a port", () => {
    expect(configOf({ PORT: "9000" }).health).toEqual({ kind: "http", port: 9000 });
  });

  it("keeps the data in MongoDB with a key of their own", () => {
    const uri = "mongodb://user:pass@db.example.edu:27017/vssid";
    expect(configOf({ MONGODB_URI: uri, DATA_KEY: key }).store).toEqual({ kind: "mongodb", uri, dataKey });
  });

  it("may give the embedded store a folder and a key", () => {
    expect(configOf({ DATA_DIR: "/srv/bot", DATA_KEY: key }).store).toEqual({
      kind: "embedded",
      dataDir: "/srv/bot",
      dataKey,
    });
  });

  it("may keep open dialogues on a free hosted server", () => {
    const env = {
      BOT_TOKEN: token,
      DIALOGUE_STORAGE: "free",
      DIALOGUE_STORAGE_URL: "https://free.example.edu/api",
    };
    expect(configOf(env).dialogueStorage).toEqual({
      kind: "free",
      root: "https://free.example.edu/api",
      token,
    });
  });
});

describe("an operator who makes a mistake", () => {
  it.each([
    ["API_ROOT", "api.telegram.org"],
    ["WEBHOOK_URL", "ftp://bot.example.edu"],
    ["PORT", "eighty"],
    ["PORT", "65536"],
    ["SIMULATOR_PORT", "-1"],
    ["DIALOGUE_STORAGE", "cloud"],
    ["DIALOGUE_STORAGE_URL", "somewhere"],
    ["DEFAULT_LOCALE", "Tiếng Việt"],
    ["LOG_LEVEL", "loud"],
    ["SEND_RATE", "0"],
    ["SEND_RATE", "3001"],
    ["RETENTION_DAYS", "29"],
    ["RETENTION_DAYS", "soon"],
  ])("reads the wrong value of %s=%s and what it takes", (name, value) => {
    const line = mistakesOf({ BOT_TOKEN: token, WEBHOOK_SECRET: "s", [name]: value }).find((it) =>
      it.startsWith(name),
    );
    expect(line).toContain(`${name}=${JSON.stringify(value)} cannot be used: it takes `);
    expect(line).not.toContain("\n");
  });

  it.each([
    ["BOT_TOKEN", "hunter2-not-a-token"],
    ["WEBHOOK_SECRET", "hunter2 with spaces"],
    ["MONGODB_URI", "postgres://me:hunter2@db"],
    ["DATA_KEY", "hunter2"],
  ])("is never shown the value of %s", (name, value) => {
    const mistakes = mistakesOf({ [name]: value });
    expect(mistakes.some((line) => line.startsWith(`${name} cannot be used: it takes `))).toBe(true);
    expect(mistakes.join()).not.toContain("hunter2");
  });

  it("is not shown a token that went into the wrong variable", () => {
    expect(mistakesOf({ LOG_LEVEL: token })).toEqual([
      'LOG_LEVEL="[token]" cannot be used: it takes trace, debug, info, warn, error, fatal or silent.',
    ]);
  });

  it.each([
    [
      "a server without its token",
      { API_ROOT: "http://127.0.0.1:1" },
      /^API_ROOT is set without BOT_TOKEN: set/,
    ],
    [
      "a webhook without its secret",
      { BOT_TOKEN: token, WEBHOOK_URL: "https://a.example" },
      /^WEBHOOK_SECRET is missing: .* set 1 to 256/,
    ],
    [
      "MongoDB without a key",
      { MONGODB_URI: "mongodb://127.0.0.1/a" },
      /^DATA_KEY is missing: .* set 32 bytes/,
    ],
    [
      "a free storage without its address",
      { BOT_TOKEN: token, DIALOGUE_STORAGE: "free" },
      /^DIALOGUE_STORAGE_URL is missing/,
    ],
    [
      "a free storage without a token",
      { DIALOGUE_STORAGE: "free", DIALOGUE_STORAGE_URL: "https://a.example" },
      /^BOT_TOKEN is missing/,
    ],
  ])("is told about %s", (_, env, line) => {
    expect(mistakesOf(env)).toEqual([expect.stringMatching(line)]);
  });

  it("is told everything at once", () => {
    const mistakes = mistakesOf({ PORT: "x", LOG_LEVEL: "loud", MONGODB_URI: "mongodb://127.0.0.1/a" });
    expect(mistakes.map((line) => line.split(/[= ]/)[0])).toEqual(["PORT", "LOG_LEVEL", "DATA_KEY"]);
  });
});

describe("an .env file", () => {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "config-"));
  process.chdir(folder);
  const env = readEnvironment();

  afterEach(() => {
    process.chdir(home);
    delete env["RETENTION_DAYS"];
    delete env["DEFAULT_LOCALE"];
    rmSync(folder, { recursive: true });
  });

  it("in the current folder simply works, and set variables win over it", () => {
    writeFileSync(join(folder, ".env"), "RETENTION_DAYS=30\nDEFAULT_LOCALE=en\n");
    process.chdir(folder);
    env["DEFAULT_LOCALE"] = "vi";
    expect(readEnvironment()).toMatchObject({ RETENTION_DAYS: "30", DEFAULT_LOCALE: "vi" });
  });
});
