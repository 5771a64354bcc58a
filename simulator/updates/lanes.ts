import type { Queued } from "./queue.ts";

type Waiting = { readonly queued: Queued; readonly attempted: () => void };
type Lane = { readonly waiting: Waiting[]; failures: number; timer?: NodeJS.Timeout };

/** Delivers updates of one chat one after the other, those of different chats side by side. */
export type Lanes = {
  /** Settles after the first attempt with the update, or with one before it in its lane that fails. */
  add(queued: Queued): Promise<void>;
  close(): void;
};

/** Runs `deliver` over the lanes, at most `width` at a time; a failed update is tried again after `retryMs`. */
export function createLanes(
  deliver: (queued: Queued) => Promise<boolean>,
  width: number,
  retryMs: (failures: number) => number,
): Lanes {
  const lanes = new Map<number, Lane>();
  const ready: number[] = [];
  let running = 0;
  let closed = false;

  function start(): void {
    while (!closed && running < width) {
      const chatId = ready.shift();
      if (chatId === undefined) return;
      running++;
      void step(chatId).finally(() => {
        running--;
        start();
      });
    }
  }

  async function step(chatId: number): Promise<void> {
    const lane = lanes.get(chatId);
    const first = lane?.waiting[0];
    if (lane === undefined || first === undefined) return;
    const done = await deliver(first.queued);
    first.attempted();
    if (closed) return;
    if (done) {
      lane.waiting.shift();
      lane.failures = 0;
      if (lane.waiting.length === 0) lanes.delete(chatId);
      else ready.push(chatId);
      return;
    }
    // The updates behind a failing one count as attempted, so that their senders do not wait for it.
    for (const { attempted } of lane.waiting) attempted();
    lane.failures++;
    lane.timer = setTimeout(() => {
      ready.push(chatId);
      start();
    }, retryMs(lane.failures));
  }

  return {
    add: (queued) =>
      new Promise((attempted) => {
        const lane = lanes.get(queued.chatId);
        if (lane !== undefined) {
          lane.waiting.push({ queued, attempted });
          return;
        }
        lanes.set(queued.chatId, { waiting: [{ queued, attempted }], failures: 0 });
        ready.push(queued.chatId);
        start();
      }),
    close() {
      closed = true;
      for (const lane of lanes.values()) {
        clearTimeout(lane.timer);
        for (const { attempted } of lane.waiting) attempted();
      }
    },
  };
}
