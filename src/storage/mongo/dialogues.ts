import { Binary } from "mongodb";
import type { Sealer } from "../seal.ts";
import type { Dialogues } from "../store.ts";
import type { Collections } from "./documents.ts";

/** Dialogue records in MongoDB. */
export function openDialogues({ dialogues }: Collections, sealer: Sealer): Dialogues {
  return {
    async read(personId, kind) {
      const _id = idOf(personId, kind);
      const document = await dialogues.findOne({ _id });
      return document ? sealer.open(document.sealed.value(), contextOf(_id)) : undefined;
    },

    async write(personId, kind, record, expiresAt) {
      const _id = idOf(personId, kind);
      const sealed = new Binary(sealer.seal(record, contextOf(_id)));
      await dialogues.updateOne(
        { _id },
        { $set: { personId, expiresAt, sealed }, $currentDate: { writtenAt: true } },
        { upsert: true },
      );
    },

    async delete(personId, kind) {
      await dialogues.deleteOne({ _id: idOf(personId, kind) });
    },
  };
}

const idOf = (personId: number, kind: string) => `${personId}:${kind}`;

const contextOf = (id: string) => `dialogues:${id}`;
