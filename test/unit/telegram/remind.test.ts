import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Person } from "../../../simulator/person.ts";
import { createTransport } from "../../../src/delivery/transport.ts";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import { noRateLimit } from "../../support/bot/no-rate-limit.ts";
import { handClock } from "../../support/clock.ts";
import type { TestBot } from "../../support/test-bot.ts";
import { passUntil, whoRegistered } from "./registered.ts";
import { arrives, caseOf, says, setDown, testBot } from "./support.ts";

let bot: TestBot;
let an: Person;

const messages = () => an.chat.filter(({ from }) => from === "bot").length;
const tickAt = (moment: string) => {
  bot.clock.goTo(moment);
  return bot.companion().scheduler.run("process-due-cases");
};

/** Telegram refuses the reminder of Tuesday morning: it is decided, surely not sent, and still pending. */
async function withPendingReminder(): Promise<Case> {
  const fault = { kind: "too-many-requests", retryAfter: 60 } as const;
  bot.simulator.faults.add({ method: "sendMessage", fault });
  await tickAt("2026-03-03T08:30:00+07:00");
  expect(await bot.store().ledger.counts()).toMatchObject({ unsent: 1, sent: 0 });
  return caseOf(bot, an);
}

beforeEach(async () => {
  const transport = createTransport({ rateLimiter: noRateLimit });
  onTestFinished(transport.close);
  bot = await testBot({ clock: handClock("2026-03-02T09:00:00+07:00"), transport });
  an = await whoRegistered(bot);
});

describe("a pending reminder", () => {
  it("is sent by a later run", async () => {
    expect((await withPendingReminder()).pendingEffects).toEqual([
      { do: "remind", reminder: "print-and-sign" },
    ]);
    const before = messages();
    await tickAt("2026-03-03T08:33:00+07:00");
    expect(messages()).toBe(before + 1);
    expect(await bot.store().ledger.counts()).toMatchObject({ unsent: 0, sent: 1, repeats: 0 });
  });

  it("is not sent to somebody who has handed in meanwhile", async () => {
    const { done } = await withPendingReminder();
    await setDown(bot, an, { done: { ...done, declaration: bot.clock.now().toISOString() } });
    const before = messages();
    await tickAt("2026-03-03T08:33:00+07:00");
    expect(messages()).toBe(before);
    expect(await caseOf(bot, an)).toMatchObject({ pendingEffects: [] });
    expect(await bot.store().ledger.counts()).toMatchObject({ unsent: 0, failed: 1, sent: 0 });
  });

  it("is not sent to somebody who wants none any more", async () => {
    await withPendingReminder();
    await setDown(bot, an, { remindersOff: true });
    const before = messages();
    await tickAt("2026-03-03T08:33:00+07:00");
    expect(messages()).toBe(before);
    expect(await bot.store().ledger.counts()).toMatchObject({ unsent: 0, failed: 1, sent: 0 });
  });

  it("is not sent on top of an answer to somebody who is here anyway", async () => {
    await withPendingReminder();
    const before = messages();
    await says(bot, an, "/help");
    expect(messages()).toBe(before + 1);
    await tickAt("2026-03-03T08:35:00+07:00");
    expect(messages()).toBe(before + 1);
  });

  it.each([
    ["moves on the map", { edited_message: { edit_date: 1, location: { latitude: 18, longitude: 105 } } }],
    ["pins a message", { message: { pinned_message: { message_id: 1, date: 0 } } }],
  ])("still comes to somebody who only %s, which shows them nothing", async (_, update) => {
    await withPendingReminder();
    await arrives(bot, an, update);
    const before = messages();
    await tickAt("2026-03-03T08:35:00+07:00");
    expect(messages()).toBe(before + 1);
    expect(await bot.store().ledger.counts()).toMatchObject({ unsent: 0, sent: 1 });
  });

  it("still comes to somebody who has unblocked the bot meanwhile", async () => {
    await withPendingReminder();
    await setDown(bot, an, { firstFailureAt: bot.clock.now().toISOString() });
    await an.unblocks();
    await bot.idle();
    const before = messages();
    await tickAt("2026-03-03T08:35:00+07:00");
    expect(messages()).toBe(before + 1);
  });

  it("gives way to a newer one, so that one comes after an outage and not two", async () => {
    const fault = { kind: "too-many-requests", retryAfter: 60 } as const;
    const outage = bot.simulator.faults.add({ method: "sendMessage", fault, times: 100 });
    await tickAt("2026-03-12T08:30:00+07:00");
    await tickAt("2026-03-12T14:00:00+07:00");
    outage.remove();
    const before = messages();
    await tickAt("2026-03-12T14:10:00+07:00");
    expect(messages()).toBe(before + 1);
    expect(an.chat.at(-1)?.text).toContain("Chiều nay");
    expect(await caseOf(bot, an)).toMatchObject({ pendingEffects: [] });
    expect(await bot.store().ledger.counts()).toMatchObject({ unsent: 0, failed: 1, sent: 1 });
  });

  it("does not come in the morning after the last day on which an office takes the declaration", async () => {
    const clock = { startedOn: "2026-03-04", lastDay: "2026-03-14" } as Case["deadline"] & {};
    await setDown(bot, an, { deadline: clock, planVersion: "an older plan" });
    await bot.companion().scheduler.run("reschedule-cases");
    await passUntil(bot, an, "2026-03-13T13:59:00+07:00");
    const fault = { kind: "too-many-requests", retryAfter: 60 } as const;
    bot.simulator.faults.add({ method: "sendMessage", fault });
    await tickAt("2026-03-13T14:00:00+07:00");
    expect((await caseOf(bot, an)).pendingEffects).toHaveLength(1);
    const before = messages();
    await tickAt("2026-03-13T20:00:00+07:00");
    await tickAt("2026-03-14T08:00:00+07:00");
    expect(messages()).toBe(before);
  });

  it("comes on a later day alone: the one planned for that day waits for the next", async () => {
    await setDown(bot, an, { snoozedUntil: "2026-03-04" as LocalDate });
    const fault = { kind: "too-many-requests", retryAfter: 60 } as const;
    bot.simulator.faults.add({ method: "sendMessage", fault });
    await tickAt("2026-03-04T19:59:00+07:00");
    expect((await caseOf(bot, an)).pendingEffects).toHaveLength(1);
    await tickAt("2026-03-04T20:00:00+07:00");
    const before = messages();
    await tickAt("2026-03-05T08:00:00+07:00");
    await tickAt("2026-03-05T08:30:00+07:00");
    expect(messages()).toBe(before + 1);
    await tickAt("2026-03-06T08:29:00+07:00");
    expect(messages()).toBe(before + 1);
    await tickAt("2026-03-06T08:30:00+07:00");
    expect(messages()).toBe(before + 2);
  });

  it("waits for the morning when it could not be sent until night", async () => {
    await withPendingReminder();
    await tickAt("2026-03-03T20:00:00+07:00");
    expect(await bot.store().ledger.counts()).toMatchObject({ unsent: 1, sent: 0 });
    await tickAt("2026-03-04T08:00:00+07:00");
    expect(await bot.store().ledger.counts()).toMatchObject({ unsent: 0, sent: 1 });
  });
});

it("somebody who cannot be reached is noted as such a day later, and nothing is sent again", async () => {
  await an.blocks();
  await bot.idle();
  await setDown(bot, an, {
    isUnreachable: undefined,
    firstFailureAt: undefined,
    dueAt: "2026-03-03T01:30:00.000Z",
  });
  await tickAt("2026-03-03T08:30:00+07:00");
  expect(await caseOf(bot, an)).toMatchObject({
    pendingEffects: [],
    firstFailureAt: "2026-03-03T01:30:00.000Z",
  });
  expect(await bot.store().ledger.counts()).toMatchObject({ failed: 1 });
  await tickAt("2026-03-05T08:30:00+07:00");
  expect(await caseOf(bot, an)).toMatchObject({ isUnreachable: true });
  expect((await caseOf(bot, an)).dueAt).toBeUndefined();
  expect(await bot.store().ledger.counts()).toMatchObject({ failed: 2, sent: 0 });
});

it("while the last reminder before a stop is on its way, no further update is begun", async () => {
  let answer = () => {};
  const until = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const slow = bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "held", until } });
  const tick = tickAt("2026-03-03T08:30:00+07:00");
  await expect.poll(slow.hits).toBe(1);
  const stopped = bot.companion().stop();
  await expect(bot.companion().intake.accept([])).rejects.toThrow("Intake has stopped");
  answer();
  await Promise.all([tick, stopped]);
  expect(await bot.store().ledger.counts()).toMatchObject({ sent: 1, sending: 0 });
});
