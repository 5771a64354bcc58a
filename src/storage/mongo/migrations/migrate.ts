import { setTimeout as pause } from "node:timers/promises";
import { Binary, type Db } from "mongodb";
import { isKeyOf, keyCheck, type Sealer, wrongKey } from "../../seal.ts";
import { collectionsOf, isDuplicate } from "../documents.ts";
import { openInbox } from "../inbox.ts";
import { layout2 } from "./layout-2.ts";

/** A step that may be stopped anywhere and started again; `renew` throws when another process has taken over. */
type Step = (database: Db, sealer: Sealer, renew: () => Promise<void>) => Promise<void>;

/** The steps from the first layout to today's; the first leads to layout 2. Only ever append. */
const STEPS: readonly Step[] = [layout2];

/** The layout of the documents that this code reads and writes. */
const LAYOUT = STEPS.length + 1;

/** Held while steps run, so that of processes that start at once one migrates and the others wait. */
const LANE = "migration";

/** After a kill the next process goes on when this is over; it must outlive one batch of writes. */
const LEASE_MS = 30_000;

const RETRY_MS = 250;

/**
 * Brings the documents of a database to today's layout and checks the data key; a new database gets both. Refuses one
 * that a newer version of the bot has written. Processes of an older version must be stopped before.
 *
 * @param now must be the wall clock where several processes start at once
 */
export async function migrate(
  database: Db,
  sealer: Sealer,
  owner: string,
  now: () => Date = () => new Date(),
): Promise<void> {
  const collections = collectionsOf(database);
  const inbox = openInbox(collections, sealer);
  const hold = () => inbox.holdLane(LANE, owner, now(), new Date(now().getTime() + LEASE_MS));
  async function renew(): Promise<void> {
    if (!(await hold()))
      throw new Error("Another process has taken over the migration: start this one again.");
  }

  await createStoreDocument(database, sealer);
  while ((await layoutOf(database, sealer)) < LAYOUT) {
    if (!(await hold())) {
      await pause(RETRY_MS);
      continue;
    }
    // Read again: the process that held the lane before may have finished.
    for (let layout = await layoutOf(database, sealer); layout < LAYOUT; layout += 1) {
      await STEPS[layout - 1]?.(database, sealer, renew);
      await collections.store.updateOne({ _id: "store", layout }, { $set: { layout: layout + 1 } });
    }
    await inbox.freeLane(LANE, owner);
  }
}

async function createStoreDocument(database: Db, sealer: Sealer): Promise<void> {
  const { store } = collectionsOf(database);
  try {
    await store.insertOne({ _id: "store", layout: LAYOUT, check: new Binary(keyCheck(sealer)) });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

async function layoutOf(database: Db, sealer: Sealer): Promise<number> {
  const stored = await collectionsOf(database).store.findOne({ _id: "store" });
  if (!stored || !isKeyOf(sealer, stored.check.value())) throw wrongKey();
  if (stored.layout > LAYOUT) {
    throw new Error(
      `The database was written by a newer version of the bot (layout ${stored.layout}, this one knows ${LAYOUT}): start that version.`,
    );
  }
  return stored.layout;
}
