import { Api } from "grammy";
import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { allowedUpdates } from "../../../src/intake/allowed-updates.ts";
import { LONG_POLL_S, pollUpdates } from "../../../src/intake/poll.ts";
import { type Behaviour, bareServer, hangUp, no, ok, silence } from "../delivery/support.ts";
import { manualClock, recordingLog, says, settle } from "./support.ts";

const an = 101;

/** Polls a server that answers `deleteWebhook` with true and then behaves as told. */
async function polling(
  behaviours: Behaviour[],
  accept: (updates: readonly Update[]) => Promise<void> = async () => {},
) {
  const server = await bareServer(ok(true), ...behaviours);
  const clock = manualClock();
  const { log, lines } = recordingLog();
  const stop = new AbortController();
  const ended = pollUpdates({
    api: new Api("1:test", { apiRoot: server.root }).raw,
    accept,
    allowedUpdates,
    signal: stop.signal,
    log,
    wait: clock.wait,
  });
  /** Waits until the log has a line more, then lets the pause after it pass. */
  const nextTry = async (calls: number, ms: number) => {
    while (lines.length === 0 || server.calls.length < calls) await settle();
    await settle();
    await clock.pass(ms);
    await server.seen(calls + 1);
  };
  return { server, clock, lines, stop, ended, nextTry };
}

describe("polling", () => {
  it("removes a webhook first and keeps what waits, then asks for the kinds of updates it needs", async () => {
    const { server, stop, ended } = await polling([silence]);
    await server.seen(2);
    stop.abort();
    await ended;
    expect(server.calls.map(({ method }) => method)).toEqual(["deleteWebhook", "getUpdates"]);
    expect(server.payloads()).toEqual([
      { drop_pending_updates: false },
      { timeout: LONG_POLL_S, limit: 100, allowed_updates: allowedUpdates },
    ]);
  });

  it("confirms updates only after they are stored", async () => {
    const stored: number[] = [];
    const seenAtStoring: number[] = [];
    const { server, stop, ended } = await polling(
      [ok([says(an, 7), says(an, 8)]), ok([says(an, 9)]), silence],
      async (updates) => {
        await settle();
        seenAtStoring.push(server.calls.length);
        stored.push(...updates.map(({ update_id }) => update_id));
      },
    );
    await server.seen(4);
    stop.abort();
    await ended;
    expect(stored).toEqual([7, 8, 9]);
    expect(seenAtStoring).toEqual([2, 3]); // the confirming call had not come yet
    expect(server.payloads().map(({ offset }) => offset)).toEqual([undefined, undefined, 9, 10]);
  });

  it("stores a batch again and again until it is stored, without confirming it", async () => {
    let tries = 0;
    const { server, lines, stop, ended, nextTry } = await polling([ok([says(an, 7)]), silence], async () => {
      tries += 1;
      if (tries === 1) throw Object.assign(new Error("disk full"), { code: "SQLITE_FULL" });
    });
    await nextTry(2, 500);
    stop.abort();
    await ended;
    expect(tries).toBe(2);
    expect(server.payloads().at(-1)).toMatchObject({ offset: 8 });
    expect(lines).toEqual([{ event: "poll-failed", method: "accept", code: "SQLITE_FULL", ms: 500 }]);
  });

  it("drops its offset when nothing waits, as Telegram may start ids anew after a quiet week", async () => {
    const { server, stop, ended } = await polling([ok([says(an, 900)]), ok([]), ok([says(an, 5)]), silence]);
    await server.seen(5);
    stop.abort();
    await ended;
    expect(server.payloads().map(({ offset }) => offset)).toEqual([undefined, undefined, 901, undefined, 6]);
  });

  it.each([401, 404])("ends with a sentence about the token on %i", async (code) => {
    const { ended, lines } = await polling([no(code, "Unauthorized")]);
    await expect(ended).rejects.toThrow(/BOT_TOKEN/);
    expect(lines).toEqual([]);
  });

  it("says what is the matter on 409 and tries again slowly", async () => {
    const { server, lines, stop, ended, nextTry } = await polling([no(409, "Conflict"), silence]);
    await nextTry(2, 10_000);
    stop.abort();
    await ended;
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ event: "poll-failed", code: "409", ms: 10_000 });
    expect(lines[0]?.reason).toContain("only one may run");
    expect(server.calls).toHaveLength(3);
  });

  it("waits as long as Telegram asks on 429", async () => {
    const { lines, stop, ended, nextTry } = await polling([
      no(429, "Too Many Requests: retry after 3", { retry_after: 3 }),
      silence,
    ]);
    await nextTry(2, 3_000);
    stop.abort();
    await ended;
    expect(lines).toEqual([{ event: "poll-failed", method: "getUpdates", code: "429", ms: 3_000 }]);
  });

  it("waits longer each time while Telegram cannot be reached, up to half a minute, then starts over", async () => {
    const outage = Array.from({ length: 8 }, (_, index) => (index % 2 ? hangUp : no(502, "Bad Gateway")));
    const { lines, stop, ended, nextTry } = await polling([...outage, ok([]), hangUp, silence]);
    for (let failure = 1; failure <= 8; failure += 1) await nextTry(failure + 1, 30_000);
    await nextTry(11, 500);
    stop.abort();
    await ended;
    const waits = lines.map(({ ms }) => ms);
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 500]);
    expect(lines.map(({ code }) => code)).toContain("502");
  });

  it("ends at once while it waits for its next try", async () => {
    const { server, stop, ended } = await polling([no(500, "Internal Server Error")]);
    await server.seen(2);
    await settle();
    stop.abort();
    await ended;
    expect(server.calls).toHaveLength(2);
  });
});
