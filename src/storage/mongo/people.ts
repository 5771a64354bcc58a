import { Binary } from "mongodb";
import type { Person } from "../../domain/person.ts";
import type { Sealer } from "../seal.ts";
import type { People } from "../store.ts";
import type { Collections } from "./documents.ts";
import { eraseLane } from "./inbox.ts";

/** People in MongoDB. */
export function openPeople(collections: Collections, sealer: Sealer): People {
  const { cases, dialogues, people } = collections;
  return {
    async get(id) {
      const document = await people.findOne({ _id: id });
      return document
        ? (JSON.parse(sealer.open(document.sealed.value(), contextOf(id))) as Person)
        : undefined;
    },

    async save(person) {
      const { id, locale, reachable, createdAt } = person;
      const sealed = new Binary(sealer.seal(JSON.stringify(person), contextOf(id)));
      await people.replaceOne(
        { _id: id },
        { locale, reachable, createdAt: new Date(createdAt), sealed },
        { upsert: true },
      );
    },

    async forget(id) {
      await dialogues.deleteOne({ _id: id });
      await cases.deleteMany({ personId: id });
      await people.deleteOne({ _id: id });
      // Last: after a stop half-way the update that asked for all this still waits, and asks again.
      await eraseLane(collections, String(id));
    },
  };
}

const contextOf = (id: number) => `people:${id}`;

/** Everybody whose newest case, or record where there is no case, was last touched before. */
export async function untouched({ cases, people }: Collections, before: Date): Promise<number[]> {
  const old = await cases.distinct("personId", { touchedAt: { $lt: before } });
  const lately = new Set(
    await cases.distinct("personId", { personId: { $in: old }, touchedAt: { $gte: before } }),
  );
  const gone = old.filter((id) => !lately.has(id));
  for await (const { _id } of people.find({ createdAt: { $lt: before } }, { projection: { _id: 1 } })) {
    if (!(await cases.findOne({ personId: _id }, { projection: { _id: 1 } }))) gone.push(_id);
  }
  return gone;
}
