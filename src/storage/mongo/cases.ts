import { Binary } from "mongodb";
import type { Case } from "../../domain/case/case.ts";
import { fieldsOf } from "../case-fields.ts";
import { readCase, writeCase } from "../migrations/stored-case.ts";
import type { Sealer } from "../seal.ts";
import type { Cases } from "../store.ts";
import { type CaseDocument, type Collections, isDuplicate } from "./documents.ts";

/** Cases in MongoDB. */
export function openCases({ cases }: Collections, sealer: Sealer): Cases {
  const unseal = ({ _id, sealed }: CaseDocument) => readCase(sealer.open(sealed.value(), contextOf(_id)));

  return {
    async get(personId, procedureId) {
      const document = await cases.findOne({ personId, procedureId });
      return document ? unseal(document) : undefined;
    },

    async save(next, expected) {
      const document = documentOf(next, expected, sealer);
      if (expected > 0) {
        // The whole document is replaced, and the lease with it.
        const { matchedCount } = await cases.replaceOne({ _id: next.id, revision: expected }, document);
        return matchedCount === 1 ? "saved" : "stale";
      }
      try {
        await cases.insertOne({ _id: next.id, ...document });
        return "saved";
      } catch (error) {
        if (isDuplicate(error)) return "stale";
        throw error;
      }
    },

    async claimDue(procedureId, now, leaseUntil, limit) {
      const claimed: Case[] = [];
      while (claimed.length < limit) {
        const document = await cases.findOneAndUpdate(
          {
            procedureId,
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

    async outdated(procedureId, planVersion, limit) {
      const isOpen = { status: { $in: ["active" as const, "expired" as const] } };
      const found = cases
        .find({ procedureId, planVersion: { $ne: planVersion }, $or: [isOpen, { planVersion: "" }] })
        .sort({ _id: 1 })
        .limit(limit);
      return (await found.toArray()).map(unseal);
    },
  };
}

function documentOf(next: Case, expected: number, sealer: Sealer): Omit<CaseDocument, "_id"> {
  const { dueAt, touchedAt, lastDay, ...plain } = fieldsOf(next, expected);
  return {
    ...plain,
    ...(dueAt !== undefined && { dueAt: new Date(dueAt) }),
    ...(lastDay !== undefined && { lastDay }),
    touchedAt: new Date(touchedAt),
    sealed: new Binary(sealer.seal(writeCase(next), contextOf(next.id))),
  };
}

const contextOf = (id: string) => `cases:${id}`;
