import type { Ledger, LedgerKey, LedgerState } from "../store.ts";
import { type Collections, isDuplicate } from "./documents.ts";

/** Notices in MongoDB. */
export function openLedger({ ledger }: Collections): Ledger {
  return {
    async begin(notice, now) {
      const _id = idOf(notice);
      const { personId } = notice;
      try {
        await ledger.insertOne({ _id, personId, state: "sending", repeats: 0, at: now });
        return "first";
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
      const sending = { state: "sending" as const, at: now };
      const unsent = await ledger.updateOne({ _id, state: "unsent" }, { $set: sending });
      if (unsent.matchedCount === 1) return "first";
      const repeated = await ledger.updateOne(
        { _id, state: { $in: ["sending", "unknown"] } },
        { $set: sending, $inc: { repeats: 1 } },
      );
      return repeated.matchedCount === 1 ? "again" : "over";
    },

    async end(notice, end, now) {
      await ledger.updateOne({ _id: idOf(notice) }, { $set: { ...end, at: now } });
    },

    async drop(notice, reason, now) {
      const _id = idOf(notice);
      const failed = { state: "failed" as const, reason, at: now };
      await ledger.updateOne({ _id, state: "unsent" }, { $set: failed });
      await ledger.updateOne({ _id, state: "sending" }, { $set: { ...failed, state: "unknown" as const } });
    },

    async counts() {
      const counts = { sending: 0, sent: 0, failed: 0, unknown: 0, unsent: 0, repeats: 0 };
      const groups = ledger.aggregate<Group>([
        { $group: { _id: "$state", number: { $sum: 1 }, repeats: { $sum: "$repeats" } } },
      ]);
      for await (const { _id, number, repeats } of groups) {
        counts.repeats += repeats;
        counts[_id] = number;
      }
      return counts;
    },
  };
}

type Group = { readonly _id: LedgerState; readonly number: number; readonly repeats: number };

const idOf = ({ personId, attempt, reminder }: LedgerKey) => `${personId}:${attempt}:${reminder}`;
