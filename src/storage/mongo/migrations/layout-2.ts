import { Binary, type Db, type Document } from "mongodb";
import { type Stored, toCase2 } from "../../migrations/case-2.ts";
import type { Sealer } from "../../seal.ts";

/**
 * Procedures side by side: a case has an id (its `_id` of before), dialogues have a kind, and ledger rows name the
 * case. The words for the states of updates change. Each write leaves alone what is already new, so the step may be
 * stopped anywhere and started again; `renew` is called before each batch and throws when another process took over.
 */
export async function layout2(database: Db, sealer: Sealer, renew: () => Promise<void>): Promise<void> {
  await renew();
  await moveCases(database, sealer, renew);
  const caseOf = await caseByPerson(database);
  await moveDialogues(database, sealer, caseOf, renew);
  await moveLedger(database, caseOf, renew);
  await renew();
  await renameStates(database);
  await dropOldIndexes(database);
}

const BATCH = 200;

/** A sealed case stays as it is: its id is the context under which it was sealed. */
async function moveCases(database: Db, sealer: Sealer, renew: () => Promise<void>): Promise<void> {
  const cases = database.collection<OldCase & Document>("cases");
  for await (const batch of batches(cases.find({ planId: { $exists: true } }))) {
    await renew();
    await cases.bulkWrite(
      batch.map(({ _id, sealed }) => {
        const filter = { _id, planId: { $exists: true } };
        const $set = fieldsOfCase(sealer.open(sealed.value(), `cases:${_id}`));
        return { updateOne: { filter, update: { $set, $unset: { planId: true, track: true } } } };
      }),
      { ordered: false },
    );
  }
}

/** The version of the plan starts empty, so that each case is rescheduled once and gets all its segments. */
function fieldsOfCase(text: string): Document {
  const { segments, deadline, isUnreachable } = toCase2(JSON.parse(text) as Stored) as Case2;
  return {
    planVersion: "",
    segments,
    ...(deadline && { lastDay: deadline.lastDay }),
    reachable: isUnreachable === undefined,
  };
}

/** Version 1 served one procedure, so a person has one case; what belongs to none is left of an erased person. */
async function caseByPerson(database: Db): Promise<ReadonlyMap<number, CaseName>> {
  const cases = database.collection<CaseName & { personId: number }>("cases");
  const found = await cases.find({}, { projection: { personId: 1, procedureId: 1 } }).toArray();
  return new Map(found.map((each) => [each.personId, each]));
}

async function moveDialogues(
  database: Db,
  sealer: Sealer,
  caseOf: ReadonlyMap<number, CaseName>,
  renew: () => Promise<void>,
): Promise<void> {
  const dialogues = database.collection<{ _id: number | string } & Document>("dialogues");
  const old = await dialogues.find({ personId: { $exists: false } }).toArray();
  for (const { _id: personId, expiresAt, writtenAt, sealed } of old) {
    await renew();
    const owner = caseOf.get(Number(personId));
    if (owner) {
      const _id = `${personId}:answer:${owner.procedureId}`;
      const record = sealer.open((sealed as Binary).value(), `dialogues:${personId}`);
      const again = new Binary(sealer.seal(record, `dialogues:${_id}`));
      const document = { personId, expiresAt, writtenAt, sealed: again };
      await dialogues.updateOne({ _id }, { $setOnInsert: document }, { upsert: true });
    }
    await dialogues.deleteOne({ _id: personId });
  }
}

async function moveLedger(
  database: Db,
  caseOf: ReadonlyMap<number, CaseName>,
  renew: () => Promise<void>,
): Promise<void> {
  const notices = database.collection<OldNotice>("notices");
  const ledger = database.collection<{ _id: string } & Document>("ledger");
  for await (const batch of batches(notices.find())) {
    await renew();
    const moved = batch.flatMap(({ _id, ...row }) => {
      const caseId = caseOf.get(row.personId)?._id;
      if (caseId === undefined) return [];
      const key = `${caseId}:${_id.slice(_id.indexOf(":") + 1)}`;
      const update = { $setOnInsert: { caseId, ...row } };
      return [{ updateOne: { filter: { _id: key }, update, upsert: true } }];
    });
    if (moved.length > 0) await ledger.bulkWrite(moved, { ordered: false });
  }
  await renew();
  if (await exists(database, "notices")) await notices.drop();
}

async function renameStates(database: Db): Promise<void> {
  const inbox = database.collection("inbox");
  await inbox.updateMany({ state: "aside" }, { $set: { state: "dead" } });
  await inbox.updateMany(
    { state: "done" },
    { $set: { state: "processed" }, $rename: { doneAt: "processedAt" } },
  );
}

// What servers say of a missing collection or index differs, so each is looked for first.
async function dropOldIndexes(database: Db): Promise<void> {
  for (const [collection, index] of OLD_INDEXES) {
    if (!(await exists(database, collection))) continue;
    const indexes = await database.collection(collection).indexes();
    if (indexes.some(({ name }) => name === index)) await database.collection(collection).dropIndex(index);
  }
}

async function exists(database: Db, collection: string): Promise<boolean> {
  const all = await database.listCollections({}, { nameOnly: true }).toArray();
  return all.some(({ name }) => name === collection);
}

const OLD_INDEXES = [
  ["cases", "personId_1"],
  ["cases", "dueAt_1__id_1"],
  ["cases", "planId_1"],
  ["inbox", "doneAt_1"],
] as const;

async function* batches<Item>(all: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of all) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

type OldCase = { _id: string; planId: string; track?: string; sealed: Binary };
type OldNotice = { _id: string; personId: number } & Document;
type CaseName = { readonly _id: string; readonly procedureId: string };
type Case2 = {
  readonly segments: Stored;
  readonly deadline?: { readonly lastDay: string };
  readonly isUnreachable?: true;
};
