// A process of its own for tests that end it: writes until it is killed and tells each write that was acknowledged.
import { openStore } from "../../../../src/storage/open-store.ts";
import { aCase, anUpdate, minute } from "../../../contract/samples.ts";

const [, , dataDir = ""] = process.argv;
const store = await openStore({ kind: "embedded", dataDir });

for (let n = 1; ; n++) {
  await store.inbox.add([anUpdate(n)], minute(0));
  await store.cases.save(aCase(501, { revision: n }), n - 1);
  if (n % 2 === 0) await store.inbox.done(n, minute(1));
  process.stdout.write(`${n}\n`); // to a pipe: written before the next step
}
