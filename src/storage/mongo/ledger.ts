import type { NoticeId, NoticeState, Notices } from "../store.ts";
import { type Collections, isDuplicate } from "./documents.ts";

/** Notices in MongoDB. */
export function openNotices({ notices }: Collections): Notices {
  return {
    async begin(notice, now) {
      const _id = idOf(notice);
      const { personId } = notice;
      try {
        await notices.insertOne({ _id, personId, state: "sending", repeats: 0, at: now });
        return "first";
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
      const sending = { state: "sending" as const, at: now };
      const unsent = await notices.updateOne({ _id, state: "unsent" }, { $set: sending });
      if (unsent.matchedCount === 1) return "first";
      const repeated = await notices.updateOne(
        { _id, state: { $in: ["sending", "unknown"] } },
        { $set: sending, $inc: { repeats: 1 } },
      );
      return repeated.matchedCount === 1 ? "again" : "over";
    },

    async end(notice, end, now) {
      await notices.updateOne({ _id: idOf(notice) }, { $set: { ...end, at: now } });
    },

    async drop(notice, reason, now) {
      const _id = idOf(notice);
      const failed = { state: "failed" as const, reason, at: now };
      await notices.updateOne({ _id, state: "unsent" }, { $set: failed });
      await notices.updateOne({ _id, state: "sending" }, { $set: { ...failed, state: "unknown" as const } });
    },

    async counts() {
      const counts = { sending: 0, sent: 0, failed: 0, unknown: 0, unsent: 0, repeats: 0 };
      const groups = notices.aggregate<Group>([
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

type Group = { readonly _id: NoticeState; readonly number: number; readonly repeats: number };

const idOf = ({ personId, attempt, reminder }: NoticeId) => `${personId}:${attempt}:${reminder}`;
