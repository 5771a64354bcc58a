import { type EmbeddedOptions, openEmbedded } from "./embedded/open-embedded.ts";
import { type MongoOptions, openMongo } from "./mongo/open-mongo.ts";
import type { Store } from "./store.ts";

/** Which store to open, and where. */
export type StoreOptions =
  | ({ readonly kind: "embedded" } & EmbeddedOptions)
  | ({ readonly kind: "mongodb" } & MongoOptions);

/**
 * Opens the store, with its tables or indexes made ready and the data key checked.
 * Where that fails, the error is one sentence an operator can act on, without credentials in it.
 */
export function openStore(options: StoreOptions): Promise<Store> {
  switch (options.kind) {
    case "embedded":
      return openEmbedded(options);
    case "mongodb":
      return openMongo(options);
  }
}
