import { Binary } from "mongodb";
import type { Case } from "../../domain/case/case.ts";
import { fieldsOf } from "../case-fields.ts";
import type { Sealer } from "../seal.ts";
import type { Cases } from "../store.ts";
import { type CaseDocument, type Collections, isDuplicate } from "./documents.ts";

/** Cases in MongoDB. */
export function openCases({ cases }: Collections, sealer: Sealer): Cases {
  const unseal = (document: CaseDocument) =>
    JSON.parse(sealer.open(document.sealed.value(), `cases:${document._id}`)) as Case;

  return {
    async get(personId, procedureId) {
      const document = await cases.findOne({ _id: idOf(personId, procedureId) });
      return document ? unseal(document) : undefined;
    },

    async save(next, expected) {
      const { dueAt, touchedAt, track, ...plain } = fieldsOf(next, expected);
      const _id = idOf(next.personId, next.procedureId);
      // The whole document is replaced, and the lease with it.
      const document = {
        ...plain,
        ...(track !== undefined && { track }),
        ...(dueAt !== undefined && { dueAt: new Date(dueAt) }),
        touchedAt: new Date(touchedAt),
        sealed: new Binary(sealer.seal(JSON.stringify(next), `cases:${_id}`)),
      };
      if (expected > 0) {
        const { matchedCount } = await cases.replaceOne({ _id, revision: expected }, document);
        return matchedCount === 1 ? "saved" : "stale";
      }
      try {
        await cases.insertOne({ _id, ...document });
        return "saved";
      } catch (error) {
        if (isDuplicate(error)) return "stale";
        throw error;
      }
    },

    async claimDue(now, leaseUntil, limit) {
      const claimed: Case[] = [];
      while (claimed.length < limit) {
        const document = await cases.findOneAndUpdate(
          {
            dueAt: { $lte: now },
            status: { $in: ["active", "expired"] },
            $or: [{ leaseUntil: { $exists: false } }, { leaseUntil: { $lte: now } }],
          },
          { $set: { leaseUntil } },
          { sort: { dueAt: 1, _id: 1 }, returnDocument: "after" },
        );
        if (!document) break;
        claimed.push(unseal(document));
      }
      return claimed;
    },

    async outdated(planVersion, limit) {
      const open = {
        status: { $in: ["active" as const, "expired" as const] },
        planVersion: { $ne: planVersion },
      };
      return (await cases.find(open).sort({ _id: 1 }).limit(limit).toArray()).map(unseal);
    },
  };
}

const idOf = (personId: number, procedureId: string) => `${personId}:${procedureId}`;
