import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Store } from "../../../../src/storage/store.ts";
import { anUpdate, KIND, minute } from "../../../contract/samples.ts";
import { embeddedPlace } from "../../../support/stores.ts";

let place: Awaited<ReturnType<typeof embeddedPlace>>;
let store: Store;

beforeEach(async () => {
  place = await embeddedPlace();
  store = await place.open();
});

afterEach(async () => {
  await store.close();
  await place.remove();
});

async function reopened(): Promise<Store> {
  await store.close();
  store = await place.open();
  return store;
}

it("a dialogue that is begun while the one before it is still being deleted is there, and can be deleted", async () => {
  const { dialogues } = store;
  await dialogues.write(501, KIND, "old", minute(60));
  await Promise.all([dialogues.delete(501, KIND), dialogues.write(501, KIND, "new", minute(60))]);
  expect(await dialogues.read(501, KIND)).toBe("new");
  await dialogues.delete(501, KIND);
  expect(await (await reopened()).dialogues.read(501, KIND)).toBeUndefined();
});

it("an update that becomes a dead letter while it is marked as processed is processed, and the store opens again", async () => {
  await store.inbox.add([anUpdate(1)], minute(0));
  await Promise.all([store.inbox.markProcessed(1, minute(1)), store.inbox.moveToDeadLetters(1, minute(1))]);
  expect(await store.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  expect(await (await reopened()).inbox.counts()).toEqual({ waiting: 0, dead: 0 });
});

it.each([0, 1, 2, 3, 4, 5])(
  "a reminder whose first try turns out as unsent %d turns after the second began is not over",
  async (turns) => {
    const key = { caseId: "case-501", personId: 501, attempt: 1, reminder: "hand-in-first" };
    await store.ledger.begin(key, minute(0));
    const second = store.ledger.begin(key, minute(1));
    for (let turn = 0; turn < turns; turn += 1) await nextTurn();
    await store.ledger.end(key, { state: "unsent" }, minute(1));
    expect(await second).not.toBe("over");
  },
);
