import { describe, expect, it } from "vitest";
import { createLog, type LogFields } from "../../../src/ops/log.ts";

const token = "123456789:AAmade-up_token-for-tests";

function logged(
  use: (log: ReturnType<typeof createLog>) => void,
  hashKey?: Uint8Array,
): Record<string, unknown>[] {
  const lines: string[] = [];
  use(createLog({ level: "debug", write: (line) => lines.push(line), ...(hashKey && { hashKey }) }));
  return lines.map((line) => JSON.parse(line));
}

describe("an operator reading the log", () => {
  it("sees one JSON line per event with its allowed fields", () => {
    const [line] = logged((log) => log.info("update-done", { updateId: 123456789, step: "portal", ms: 12 }));
    expect(line).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      event: "update-done",
      updateId: 123456789,
      step: "portal",
      ms: 12,
    });
  });

  it("sees nothing below the level they asked for", () => {
    const lines: string[] = [];
    const log = createLog({ level: "warn", write: (line) => lines.push(line) });
    log.debug("a");
    log.info("b");
    log.warn("c");
    log.error("d");
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(["c", "d"]);
  });

  it("recognises the same person by the same short hash, whatever the field is called", () => {
    const lines = logged((log) => {
      log.info("a", { personId: 700000001 });
      log.info("b", { lane: "700000001" });
      log.info("c", { personId: 700000002 });
    });
    const [first, second, third] = lines.map((line) => line["person"]);
    expect(first).toMatch(/^[0-9a-f]{10}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(JSON.stringify(lines)).not.toContain("70000000");
  });

  it("recognises a person over restarts only where the key is the same", () => {
    const personIn = (key?: Uint8Array) =>
      logged((log) => log.info("a", { personId: 1 }), key)[0]?.["person"];
    const key = Buffer.alloc(32, 1);
    expect(personIn(key)).toBe(personIn(key));
    expect(personIn()).not.toBe(personIn());
  });

  it("sees a job's counts, and nothing that is no number", () => {
    const counts = { sent: 3, name: "An" } as unknown as Record<string, number>;
    expect(logged((log) => log.info("job-done", { job: "purge-inbox", counts }))[0]).toMatchObject({
      job: "purge-inbox",
      counts: { sent: 3 },
    });
  });

  it("sees an error's name, code, message and place, and its cause's", () => {
    const cause = Object.assign(new Error("connection refused"), { code: "ECONNREFUSED" });
    const [line] = logged((log) =>
      log.error("send-failed", { error: new TypeError("the call failed", { cause }) }),
    );
    expect(line?.["error"]).toMatchObject({
      name: "TypeError",
      message: "the call failed",
      frames: expect.arrayContaining([expect.stringContaining("log.test.ts")]),
      cause: { name: "Error", code: "ECONNREFUSED", message: "connection refused" },
    });
  });
});

describe("what the log never tells", () => {
  it("is a field nobody allowed", () => {
    const careless = { text: "I live in…", payload: { id: 1 }, updateId: 7 } as LogFields;
    expect(Object.keys(logged((log) => log.info("a", careless))[0] ?? {})).toEqual([
      "level",
      "time",
      "updateId",
      "event",
    ]);
  });

  it("is an object in the place of a plain value", () => {
    const careless = { reason: { text: "secret" } } as unknown as LogFields;
    expect(JSON.stringify(logged((log) => log.info("a", careless)))).not.toContain("secret");
  });

  it.each([
    ["the bot's token", `https://api.telegram.org/bot${token}/getMe`, token],
    ["an identity number", "duplicate key 001099012345", "001099012345"],
    ["a spaced phone number", "call 0912 345 678 failed", "345"],
    ["a database's password", "mongodb://bot:hunter2@db.example.edu/vssid", "hunter2"],
  ])("is %s, neither in a field nor in an error, its stack or its cause", (_, text, secret) => {
    const error = new Error(`outer ${text}`, {
      cause: Object.assign(new Error(text), { payload: { text } }),
    });
    const lines = logged((log) => {
      log.error("failed", { reason: text, error });
      log.error("failed", { error: text });
      log.error(text);
    });
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toContain(secret);
  });

  it("is a message's line that looks like a stack frame", () => {
    const error = new Error("first\n    at home, Nguyen Van A");
    const [line] = logged((log) => log.error("failed", { error }));
    expect(line?.["error"]).toMatchObject({
      frames: expect.not.arrayContaining([expect.stringMatching(/Nguyen/)]),
    });
  });

  it("is a message that was replaced after the error was made", () => {
    const error = new Error("first\n    at home, Nguyen Van A");
    error.message = "kind words";
    expect(JSON.stringify(logged((log) => log.error("failed", { error })))).not.toContain("Nguyen");
  });
});
