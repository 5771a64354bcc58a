import { Binary } from "mongodb";
import type { Person } from "../../domain/case/person.ts";
import type { Sealer } from "../seal.ts";
import type { People } from "../store.ts";
import type { Collections } from "./documents.ts";
import { eraseLane } from "./inbox.ts";

/** People in MongoDB. */
export function openPeople(collections: Collections, sealer: Sealer): People {
  const { cases, dialogues, ledger, people } = collections;
  return {
    async get(id) {
      const document = await people.findOne({ _id: id });
      return document
        ? (JSON.parse(sealer.open(document.sealed.value(), contextOf(id))) as Person)
        : undefined;
    },

    async save(person) {
      const { id, locale, createdAt } = person;
      const sealed = new Binary(sealer.seal(JSON.stringify(person), contextOf(id)));
      await people.replaceOne(
        { _id: id },
        { locale, createdAt: new Date(createdAt), sealed },
        { upsert: true },
      );
    },

    async forget(id, keep) {
      await dialogues.deleteMany({ personId: id });
      await cases.deleteMany({ personId: id });
      await ledger.deleteMany({ personId: id });
      await people.deleteOne({ _id: id });
      // Last: after a stop half-way the update that asked for all this still waits, and asks again.
      await eraseLane(collections, String(id), keep);
    },
  };
}

const contextOf = (id: number) => `people:${id}`;

/** Everybody whose newest case, or record where there is no case, was last touched before. */
export async function untouched({ cases, people }: Collections, before: Date): Promise<number[]> {
  const old = new Set<number>();
  const kept = new Set<number>();
  const records = people.find({ createdAt: { $lt: before } }).project<{ _id: number }>({ _id: 1 });
  for await (const { _id } of records) old.add(_id);
  const touches = cases.find().project<{ personId: number; touchedAt: Date }>({ personId: 1, touchedAt: 1 });
  for await (const { personId, touchedAt } of touches) (touchedAt < before ? old : kept).add(personId);
  return [...old].filter((id) => !kept.has(id));
}

/** Whether a case of somebody was touched at that instant or since. */
export async function isTouched({ cases }: Collections, personId: number, since: Date): Promise<boolean> {
  return (await cases.findOne({ personId, touchedAt: { $gte: since } }, { projection: { _id: 1 } })) !== null;
}
