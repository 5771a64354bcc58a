import { type Collection, type Document, MongoClient } from "mongodb";
import { afterAll, describe, expect, it } from "vitest";
import { mongoUri, ownDatabase } from "../support/mongo.ts";
import { startMongo } from "../support/mongo-server.ts";
import { minute } from "./samples.ts";

// Asked first: it says loudly where there is none, and the stand-in is built once. Where there is a MongoDB, no stand-in is used.
const usual = await mongoUri();
const indexed = usual === undefined ? undefined : await startMongo({ indexed: true });
afterAll(() => indexed?.stop());

/** What a collection answers to each question, in the order of its sort where it has one. */
type Story = (people: Collection<Document>) => Promise<unknown>;

async function toldOn(uri: string, story: Story): Promise<unknown> {
  const client = new MongoClient(ownDatabase(uri));
  const people = client.db().collection<Document>("people");
  await people.createIndex({ due: 1, _id: 1 });
  await people.createIndex({ lane: 1, state: 1, _id: 1 });
  await people.insertMany(PEOPLE);
  const answer = await story(people);
  await client.db().dropDatabase();
  await client.close();
  return answer;
}

const id = (number: number) => number as unknown as Document["_id"];

/** Some are due at the same time, some never; one has its `_id` out of turn. */
const PEOPLE: Document[] = [
  { _id: id(9), due: minute(1), lane: "a", state: "waiting" },
  { _id: id(1), due: minute(3), lane: "a", state: "processed" },
  { _id: id(2), due: minute(1), lane: "b", state: "waiting" },
  { _id: id(3), lane: "a", state: "waiting" },
  { _id: id(4), due: null, lane: null, state: "dead" },
  { _id: id(5), due: minute(2), state: "waiting" },
];

const QUERIES: readonly Document[] = [
  { due: { $lte: minute(1) } },
  { due: { $lt: minute(3), $gt: minute(1) } },
  { due: { $gte: minute(2) } },
  { due: { $gt: minute(3), $lt: minute(1) } },
  { due: minute(1) },
  { due: null },
  { due: { $exists: false } },
  { due: { $ne: minute(1) } },
  { due: { $in: [minute(1), minute(3), null] } },
  { due: { $lte: minute(9), $exists: true } },
  { lane: "a" },
  { lane: "a", state: "waiting" },
  { lane: "a", state: "waiting", _id: { $gt: 3 } },
  { lane: "a", state: { $in: ["waiting", "processed"] } },
  { lane: "a", _id: { $ne: 9 } },
  { lane: null },
  { state: "waiting" },
  { _id: 9, state: "waiting" },
  { _id: 9, state: "processed" },
  { _id: 1, $or: [{ lane: "b" }, { due: { $lte: minute(3) } }] },
  { _id: { $in: [1, 2] }, state: "processed" },
];

const allAnswers: Story = async (people) => {
  const answers: unknown[] = [];
  for (const query of QUERIES) {
    answers.push(await people.find(query).sort({ _id: 1 }).toArray());
    answers.push(await people.find(query).sort({ due: 1, _id: 1 }).limit(2).toArray());
    answers.push(await people.find(query).sort({ due: -1, _id: -1 }).limit(2).toArray());
    answers.push(await people.countDocuments(query));
  }
  return answers;
};

describe.skipIf(!indexed?.standIn)("the stand-in with ordered indexes answers as without", () => {
  const same = async (story: Story) => {
    if (!usual || !indexed?.uri) return;
    expect(await toldOn(indexed.uri, story)).toEqual(await toldOn(usual, story));
  };

  it("to every kind of query", () => same(allAnswers));

  it("when the soonest are claimed one by one", () =>
    same(async (people) => {
      const claimed: unknown[] = [];
      for (let time = 0; time < 4; time++) {
        const free = { due: { $lte: minute(2) }, lease: { $exists: false } };
        const set = { $set: { lease: minute(5) } };
        claimed.push(await people.findOneAndUpdate(free, set, { sort: { due: 1, _id: 1 } }));
      }
      return [claimed, await allAnswers(people)];
    }));

  it("after changes of what is indexed", () =>
    same(async (people) => {
      await people.updateOne({ _id: id(9) }, { $set: { due: minute(4) } });
      await people.updateOne({ due: minute(1) }, { $unset: { due: true } });
      await people.replaceOne({ _id: id(1), state: "processed" }, { due: minute(1), state: "waiting" });
      await people.updateMany({ lane: "a", state: "waiting" }, { $set: { state: "processed" } });
      await people.updateOne({ _id: id(7), lane: "c" }, { $set: { due: minute(0) } }, { upsert: true });
      return allAnswers(people);
    }));

  it("after deletes, and with others in the places that became free", () =>
    same(async (people) => {
      const deleted = [
        await people.deleteMany({ due: { $lte: minute(1) } }),
        await people.deleteMany({ lane: "a", state: "waiting" }),
        await people.deleteOne({ _id: id(4), state: "processed" }),
      ];
      await people.insertMany([
        { _id: id(8), due: minute(1), lane: "a", state: "waiting" },
        { _id: id(6), due: minute(1) },
      ]);
      return [deleted, await allAnswers(people)];
    }));

  it("while a field is a list or a document, and when it is none any more", () =>
    same(async (people) => {
      await people.insertOne({ _id: id(8), due: [minute(1), minute(3)], lane: { name: "a" } });
      const before = await allAnswers(people);
      await people.updateOne({ _id: id(8) }, { $set: { due: minute(2), lane: "a" } });
      return [before, await allAnswers(people)];
    }));
});
