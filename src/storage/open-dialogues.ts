import { loadDataKey } from "./data-key.ts";
import { type FreeOptions, openFreeDialogues } from "./free/free-dialogues.ts";
import type { StoreOptions } from "./open-store.ts";
import type { Dialogues } from "./store.ts";

/** Where open dialogues are kept: in the store itself, or at a hosted service. */
export type DialogueStorage =
  | { readonly kind: "store" }
  | { readonly kind: "free"; readonly root: string; readonly token: string };

/** Opens what keeps the dialogues, beside a store that is open already; its data key seals them there too. */
export function openDialogues(
  choice: DialogueStorage,
  own: Dialogues,
  store: StoreOptions,
  watch: Pick<FreeOptions, "now" | "onTrouble">,
): Dialogues {
  if (choice.kind === "store") return own;
  const { root, token } = choice;
  const dataKey =
    store.dataKey ?? (store.kind === "embedded" ? loadDataKey(store.dataDir, { create: false }) : undefined);
  if (!dataKey) throw new Error("DATA_KEY is missing: dialogues kept elsewhere are sealed with it.");
  return openFreeDialogues({ root, token, dataKey, ...watch });
}
