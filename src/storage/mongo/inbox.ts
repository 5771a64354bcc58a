import { Binary, MongoBulkWriteError } from "mongodb";
import type { Sealer } from "../seal.ts";
import type { Inbox, StoredUpdate } from "../store.ts";
import { type Collections, type InboxDocument, isDuplicate } from "./documents.ts";

/** Updates in MongoDB, for any number of processes. */
export function openInbox({ inbox, lanes }: Collections, sealer: Sealer): Inbox {
  function documentOf({ updateId, lane, payload }: Omit<StoredUpdate, "attempts">, now: Date): InboxDocument {
    const sealed = new Binary(sealer.seal(payload, contextOf(updateId)));
    return { _id: updateId, state: "waiting", at: now, lane, attempts: 0, sealed };
  }

  return {
    async add(updates, now) {
      if (updates.length === 0) return 0;
      try {
        await inbox.insertMany(
          updates.map((update) => documentOf(update, now)),
          { ordered: false },
        );
        return updates.length;
      } catch (error) {
        return updates.length - knownAlready(error);
      }
    },

    async waitingLanes(now, limit) {
      const held = await lanes.find({ leaseUntil: { $gt: now } }, { projection: { _id: 1 } }).toArray();
      const oldestFirst = inbox
        .find({ state: "waiting", lane: { $nin: held.map(({ _id }) => _id) } })
        .project<{ lane: string }>({ lane: 1 })
        .sort({ _id: 1 });
      const found = new Set<string>();
      for await (const { lane } of oldestFirst) {
        if (found.size === limit) break;
        found.add(lane);
      }
      return [...found];
    },

    async holdLane(lane, owner, now, leaseUntil) {
      try {
        // Somebody else's lease makes the filter miss, and then the upsert's insert meets the taken `_id`.
        await lanes.updateOne(
          { _id: lane, $or: [{ owner }, { leaseUntil: { $lte: now } }] },
          { $set: { owner, leaseUntil } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    async freeLane(lane, owner) {
      await lanes.deleteOne({ _id: lane, owner });
    },

    async next(lane) {
      const document = await inbox.findOne({ lane, state: "waiting" }, { sort: { _id: 1 } });
      if (!document?.sealed) return undefined;
      const payload = sealer.open(document.sealed.value(), contextOf(document._id));
      return { updateId: document._id, lane, payload, attempts: document.attempts ?? 0 };
    },

    async markProcessed(updateId, now) {
      await inbox.updateOne(
        { _id: updateId, state: { $ne: "processed" } },
        { $set: { state: "processed", at: now }, ...ERASURE },
      );
    },

    async failed(updateId) {
      const document = await inbox.findOneAndUpdate(
        { _id: updateId, state: { $ne: "processed" } },
        { $inc: { attempts: 1 } },
        { returnDocument: "after" },
      );
      return document?.attempts ?? 0;
    },

    async moveToDeadLetters(updateId, now) {
      await inbox.updateOne({ _id: updateId, state: "waiting" }, { $set: { state: "dead", at: now } });
    },

    async counts() {
      const [waiting, dead] = await Promise.all([
        inbox.countDocuments({ state: "waiting" }),
        inbox.countDocuments({ state: "dead" }),
      ]);
      return { waiting, dead };
    },
  };
}

/**
 * Erases the payloads of a lane's updates, waiting ones and dead letters, and the lane's hold; their ids stay.
 * With an update to keep, that one stays as it is, and so does the hold.
 */
export async function eraseLane(
  { inbox, lanes }: Collections,
  lane: string,
  keep: number | undefined,
): Promise<void> {
  const others = keep === undefined ? { lane } : { lane, _id: { $ne: keep } };
  await inbox.updateMany(others, { $set: { state: "processed" }, ...ERASURE });
  if (keep === undefined) await lanes.deleteOne({ _id: lane });
}

const ERASURE = {
  $unset: { lane: true, attempts: true, sealed: true },
  $currentDate: { processedAt: true },
} as const;

const contextOf = (updateId: number) => `inbox:${updateId}`;

/** How many documents of an unordered insert were there before; throws when anything else went wrong. */
function knownAlready(error: unknown): number {
  if (error instanceof MongoBulkWriteError && isDuplicate(error)) {
    const each = [error.writeErrors].flat();
    const confirmed = error.result.getWriteConcernError() === undefined;
    if (confirmed && each.every(({ code }) => code === 11000)) return each.length;
  }
  throw error;
}
