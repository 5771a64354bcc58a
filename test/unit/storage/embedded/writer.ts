// A process of its own for tests that end it: people write at the same time until it is killed,
// and each write that was acknowledged is told: "<person> <how many of theirs>".
import { openStore } from "../../../../src/storage/open-store.ts";
import { aCase, anUpdate, minute } from "../../../contract/samples.ts";

const [, , dataDir = "", ...people] = process.argv;
const store = await openStore({ kind: "embedded", dataDir });

async function write(personId: number, at: number): Promise<never> {
  for (let n = 1; ; n++) {
    const updateId = n * people.length + at;
    await store.inbox.add([anUpdate(updateId)], minute(0));
    await store.cases.save(aCase(personId, { revision: n }), n - 1);
    if (n % 2 === 0) await store.inbox.markProcessed(updateId, minute(1));
    process.stdout.write(`${personId} ${n}\n`); // to a pipe: written before the next step
  }
}

await Promise.all(people.map((personId, at) => write(Number(personId), at)));
