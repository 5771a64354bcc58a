import type { Ledger, LedgerKey, LedgerState } from "../store.ts";
import { type Collections, isDuplicate } from "./documents.ts";

/** The ledger in MongoDB. */
export function openLedger({ ledger }: Collections): Ledger {
  return {
    async begin(key, now) {
      const _id = idOf(key);
      const { caseId, personId } = key;
      try {
        await ledger.insertOne({ _id, caseId, personId, state: "sending", repeats: 0, at: now });
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

    async end(key, result, now) {
      await ledger.updateOne({ _id: idOf(key) }, { $set: { ...result, at: now } });
    },

    async drop(key, reason, now) {
      const _id = idOf(key);
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

const idOf = ({ caseId, attempt, reminder }: LedgerKey) => `${caseId}:${attempt}:${reminder}`;
