import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../../../src/domain/case/person.ts";
import type { Store } from "../../../../src/storage/store.ts";
import { aPerson, KIND, minute } from "../../../contract/samples.ts";
import { embeddedPlace } from "../../../support/stores.ts";

const never = new Date(0);
const NOTHING_IS_OLD = { now: never, untouchedBefore: never };
const MEGABYTE = 1_000_000;

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

const PEOPLE = Array.from({ length: 300 }, (_, i) => 5_000_000_000 + ((i * 7_919_777) % 999_999_937));
const LEAVING = PEOPLE.filter((_, i) => i % 4 === 0);

/** Each writes a longer and longer record, so SQLite keeps moving rows from page to page; then some leave. */
async function comeAndGo(): Promise<void> {
  for (let round = 1; round <= 4; round++) {
    for (const id of PEOPLE) await store.people.save(withWords(id, (id * round * 31) % 500));
  }
  for (const id of LEAVING) await store.people.forget(id);
}

function withWords(id: number, length: number): Person {
  const { consent, ...person } = aPerson(id);
  return { ...person, consent: { ...consent, purpose: "x".repeat(length) } };
}

async function traced(): Promise<number[]> {
  const raw = await place.raw();
  return PEOPLE.filter((id) => raw.includes(asKey(id)));
}

describe("people who left", () => {
  const staying = PEOPLE.filter((id) => !LEAVING.includes(id));

  it("leave no copy of a moved row behind", async () => {
    await comeAndGo();
    expect(await traced()).toEqual(staying);
  });

  it("leave none in a large file once it is purged, also after a restart", async () => {
    for (let id = 1; id <= 20; id++) await store.dialogues.write(id, KIND, "x".repeat(MEGABYTE), minute(0));
    await comeAndGo();
    // Should this fail one day, SQLite no longer leaves copies, and `vacuum.ts` may go.
    expect((await traced()).length).toBeGreaterThan(staying.length);

    await store.close();
    store = await place.open();
    await store.purge(NOTHING_IS_OLD);
    expect(await traced()).toEqual(staying);
  });
});

/** An id as SQLite writes it where it is a table's key: groups of seven bits. */
function asKey(id: number): Buffer {
  const groups = [id % 128];
  for (let rest = Math.floor(id / 128); rest > 0; rest = Math.floor(rest / 128))
    groups.unshift((rest % 128) + 128);
  return Buffer.from(groups);
}
