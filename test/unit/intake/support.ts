import { setImmediate as nextTurn } from "node:timers/promises";
import type { Update } from "grammy/types";
import { onTestFinished } from "vitest";
import type { Inbox } from "../../../src/intake/inbox.ts";
import { createIntake, type Intake, type IntakeOptions } from "../../../src/intake/intake.ts";
import type { Log, LogFields } from "../../../src/intake/log.ts";
import type { Store } from "../../../src/storage/store.ts";
import type { Wait } from "../../../src/timing/wait.ts";
import { embeddedPlace } from "../../support/stores.ts";

/** A clock that stands still until a test moves it, and the waits that depend on it. */
export function manualClock(start = "2026-03-02T08:00:00+07:00") {
  let at = Date.parse(start);
  let waiting: { due: number; end: () => void }[] = [];
  const wait: Wait = (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = () => {
        waiting = waiting.filter((other) => other !== entry);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const entry = { due: at + ms, end };
      waiting.push(entry);
      signal?.addEventListener("abort", end);
    });
  return {
    now: () => new Date(at),
    wait,
    /** Goes forward and ends the waits that fall due; whatever follows from one may finish before the next. */
    async pass(ms: number): Promise<void> {
      const until = at + ms;
      await settle();
      for (;;) {
        const [next] = waiting.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);
        if (next === undefined) break;
        at = next.due;
        next.end();
        await settle();
      }
      at = until;
    },
  };
}

/** Runs everything that waits for no timer. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
}

/** A log that keeps its lines. */
export function recordingLog() {
  const lines: ({ event: string } & LogFields)[] = [];
  const add = (event: string, fields: LogFields) => void lines.push({ event, ...fields });
  const log: Log = { warn: add, error: add };
  return { log, lines };
}

/** A new embedded store, removed after the test. */
export async function openTestStore(): Promise<Store> {
  const place = await embeddedPlace();
  const store = await place.open();
  onTestFinished(async () => {
    await store.close();
    await place.remove();
  });
  return store;
}

/** What a person writes to the bot in their private chat. */
export function says(personId: number, updateId: number, text = `line ${updateId}`): Update {
  const person = { id: personId, is_bot: false, first_name: "An" };
  const chat = { id: personId, type: "private" as const, first_name: "An" };
  return {
    update_id: updateId,
    message: { message_id: updateId, date: 0, chat, from: person, text },
  } as Update;
}

/** Intake on a store, with a hand-driven clock and a handler that records its updates. */
export function intakeOn(
  store: { readonly inbox: Inbox },
  options: Partial<IntakeOptions> & { clock?: ReturnType<typeof manualClock> } = {},
) {
  const { clock = manualClock(), ...rest } = options;
  const { log, lines } = recordingLog();
  const handled: number[] = [];
  const deadLetters: number[] = [];
  const intake: Intake = createIntake({
    inbox: store.inbox,
    handle: async (update) => void handled.push(update.update_id),
    onDeadLetter: async (update) => void deadLetters.push(update.update_id),
    owner: "this process",
    now: clock.now,
    wait: clock.wait,
    log,
    ...rest,
  });
  return { intake, clock, handled, deadLetters, lines };
}

/** A promise and the function that resolves it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
