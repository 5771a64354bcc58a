import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../src/storage/open-store.ts";
import type { Store } from "../src/storage/store.ts";
import { DUE_IN_ALL, saveDue, somebodyLater } from "./tick-people.ts";

/** A filled store, and how to leave nothing behind. */
export type FilledStore = { readonly store: Store; readonly close: () => Promise<void> };

const BATCH = 20_000;

/** An embedded store in a new data folder with so many cases. */
export async function fillStore(size: number): Promise<FilledStore> {
  const dataDir = mkdtempSync(join(tmpdir(), "vssid-bench-"));
  const store = await openStore({ kind: "embedded", dataDir });
  await saveLater(store, size);
  await saveDue(store);
  return {
    store,
    async close() {
      await store.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** Saves of one moment share a commit; a million one after the other would take minutes. */
async function saveLater({ cases }: Store, size: number): Promise<void> {
  for (let from = DUE_IN_ALL; from < size; from += BATCH) {
    const count = Math.min(BATCH, size - from);
    await Promise.all(
      Array.from({ length: count }, (_, index) => cases.save(somebodyLater(from + index), 0)),
    );
  }
}
