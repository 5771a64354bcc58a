import { createTransport } from "../../../src/delivery/transport.ts";
import type { Store } from "../../../src/storage/store.ts";
import { type BotProcess, type Surroundings, startBotProcess } from "./bot-process.ts";
import { type CrashPoints, createCrashPoints } from "./crash-points.ts";
import { noRateLimit } from "./no-rate-limit.ts";

/** A process of the bot that can end at any of its crash points, without an orderly stop. */
export type CrashableBot = BotProcess & {
  readonly crashPoints: CrashPoints;
  /** After a crash: waits until calls that were under way are over, and closes the store. */
  readonly dispose: () => Promise<void>;
};

// No pauses and no timer that fires by itself: the test drives everything.
const LIMITS = {
  pausesMs: [0, 0],
  recoveryMs: 2_000_000_000,
  deadlineMs: 60_000,
  leaseMs: 90_000,
  drainMs: 0,
};

/** Starts a process on an open store; its hook answers 503 when it crashes meanwhile, as a proxy would. */
export async function startCrashableBot(
  surroundings: Omit<Surroundings, "limits" | "transport">,
  store: Store,
): Promise<CrashableBot> {
  const crashPoints = createCrashPoints();
  const transport = createTransport({ rateLimiter: noRateLimit });
  const { companion, hook } = await startBotProcess(
    { ...surroundings, limits: LIMITS, transport: crashPoints.transport(transport) },
    crashPoints.store(store),
  );
  const closeAll = async () => {
    transport.close();
    await store.close();
  };
  return {
    companion,
    crashPoints,
    hook: (request, body) => Promise.race([hook(request, body), crashPoints.crashed.then(() => 503)]),
    async dispose() {
      // Cancels the timers of the crashed process; whatever else it tries ends at a crash point.
      void companion.stop();
      await crashPoints.callsDone();
      await closeAll();
    },
    async stop() {
      await companion.stop();
      await closeAll();
    },
  };
}
