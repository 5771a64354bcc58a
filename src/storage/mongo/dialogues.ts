import { Binary } from "mongodb";
import type { Sealer } from "../seal.ts";
import type { Dialogues } from "../store.ts";
import type { Collections } from "./documents.ts";

/** Dialogue records in MongoDB. */
export function openDialogues({ dialogues }: Collections, sealer: Sealer): Dialogues {
  return {
    async read(personId) {
      const document = await dialogues.findOne({ _id: personId });
      return document ? sealer.open(document.sealed.value(), contextOf(personId)) : undefined;
    },

    async write(personId, record, expiresAt) {
      const sealed = new Binary(sealer.seal(record, contextOf(personId)));
      await dialogues.updateOne(
        { _id: personId },
        { $set: { expiresAt, sealed }, $currentDate: { writtenAt: true } },
        { upsert: true },
      );
    },

    async delete(personId) {
      await dialogues.deleteOne({ _id: personId });
    },
  };
}

const contextOf = (personId: number) => `dialogues:${personId}`;
