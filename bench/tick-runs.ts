import { vssid } from "../flows/index.ts";
import { createCompanion } from "../src/companion.ts";
import { projectRoot } from "../src/config/project-root.ts";
import type { Transport } from "../src/delivery/transport.ts";
import type { Case } from "../src/domain/case/case.ts";
import { wordTools } from "../src/domain/text/words.ts";
import { loadTexts } from "../src/i18n/load-texts.ts";
import { createLog } from "../src/ops/log.ts";
import type { Store } from "../src/storage/store.ts";
import { DUE, minuteOf } from "./tick-people.ts";

// As in `src/app/process-due-cases.ts` and `src/jobs.ts`.
const BATCH = 64;
const AT_ONCE = 7;
const LEASE_MS = 30_000;
const TURN_MS = 15_000;

const texts = loadTexts(new URL("locales/", projectRoot), { words: wordTools, onTrouble: () => {} });

/** Answers every call at once: what is measured is our own code and the store. */
function instantTelegram(): Transport {
  let messages = 0;
  const me = { id: 1, is_bot: true, first_name: "VssID", username: "vssid_bot" };
  return {
    async fetch(url) {
      const result = url.endsWith("/getMe")
        ? me
        : { message_id: ++messages, date: 0, chat: { id: 1, type: "private" } };
      return { json: async () => ({ ok: true, result }) };
    },
    maxInFlight: () => 7,
    close() {},
  };
}

/** Milliseconds that the job takes for those who are due at a tick. */
export async function ourTick(store: Store, index: number): Promise<number> {
  const companion = await createCompanion({
    token: "1:benchmark",
    apiRoot: "http://127.0.0.1",
    store,
    content: vssid,
    texts,
    defaultLocale: "vi",
    retentionDays: 180,
    now: () => minuteOf(index),
    log: createLog({ level: "silent", write: () => {} }),
    transport: instantTelegram(),
  });
  const start = performance.now();
  await companion.scheduler.run("process-due-cases");
  const ms = performance.now() - start;
  const sent = companion.scheduler.totals()["process-due-cases"]?.counts["reminders"];
  if (sent !== DUE) throw new Error(`${sent} were reminded, not ${DUE}`);
  await companion.stop();
  return ms;
}

/** Milliseconds that the store calls of such a run take by themselves, in the same order, as many at once. */
export async function bareTick(store: Store, index: number): Promise<number> {
  const at = minuteOf(index);
  const after = (ms: number) => new Date(at.getTime() + ms);
  const start = performance.now();
  let claimed = 0;
  for (;;) {
    await store.inbox.holdLane("job:process-due-cases", "bare", at, after(TURN_MS));
    const due = await store.cases.claimDue(vssid.procedure.id, at, after(LEASE_MS), BATCH);
    const queue = [...due];
    const work = async () => {
      for (let current = queue.shift(); current; current = queue.shift())
        await remindBarely(store, current, at);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    claimed += due.length;
    if (due.length < BATCH) break;
  }
  const ms = performance.now() - start;
  if (claimed !== DUE) throw new Error(`${claimed} were due, not ${DUE}`);
  return ms;
}

const REMINDER = "print-and-sign 2026-03-03";

async function remindBarely({ inbox, people, cases, ledger }: Store, due: Case, at: Date): Promise<void> {
  const { personId } = due;
  const lane = String(personId);
  await inbox.holdLane(lane, "bare", at, new Date(at.getTime() + LEASE_MS));
  const [current] = await Promise.all([cases.get(personId, due.procedureId), people.get(personId)]);
  if (!current) throw new Error("a case is gone");
  const { revision } = current;
  const reminderRecords = [{ attempt: 1, id: "print-and-sign", at: at.toISOString() }];
  const pendingEffects = [{ do: "remind", reminder: "print-and-sign" }] as const;
  await cases.save({ ...current, revision: revision + 1, reminderRecords, pendingEffects }, revision);
  const key = { caseId: due.id, personId, attempt: 1, reminder: REMINDER };
  await ledger.begin(key, at);
  await ledger.end(key, { state: "sent", messageId: 1 }, at);
  const dueAt = new Date(at.getTime() + 2 * 86_400_000).toISOString();
  await cases.save({ ...current, revision: revision + 2, reminderRecords, dueAt }, revision + 1);
  await inbox.freeLane(lane, "bare");
}
