import { expect, it, onTestFinished } from "vitest";
import { createTransport } from "../../../src/delivery/transport.ts";
import { noRateLimit } from "../../support/bot/no-rate-limit.ts";
import { lastOf, says, somebody, taps, testBot } from "./support.ts";

const limits = { deadlineMs: 300, leaseMs: 400, pausesMs: [5], outagePausesMs: Array<number>(40).fill(10) };

it("who agrees while Telegram hangs is taken in as soon as it answers again", async () => {
  const transport = createTransport({ timeoutMs: 200, pausesMs: [], rateLimiter: noRateLimit });
  onTestFinished(transport.close);
  const bot = await testBot({ transport, limits });
  const an = bot.simulator.person({ firstName: "An" });
  await says(bot, an, "/start");
  await taps(bot, an, "w:vi.look");
  const hang = bot.simulator.faults.add({ fault: { kind: "delayed", ms: 1_000 }, times: 1e6 });
  await an.taps({ data: /^w:vi\.agree/ });
  await expect.poll(hang.hits, { timeout: 5_000 }).toBeGreaterThan(5);
  hang.remove();
  await bot.idle();
  expect(lastOf(an).text).toContain("Bước 1/9");
  expect(await bot.store().inbox.counts()).toEqual({ waiting: 0, dead: 0 });
});

it("who is asked to wait half a minute is not called sooner", async () => {
  const bot = await testBot({ limits });
  const an = await somebody(bot);
  const fault = { kind: "too-many-requests", retryAfter: 30 } as const;
  const busy = bot.simulator.faults.add({ method: "sendMessage", fault, times: 100 });
  await an.says("/help");
  await expect.poll(busy.hits).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(busy.hits()).toBe(1);
});
