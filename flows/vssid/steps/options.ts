import type { Option } from "../../../src/flow-kit.ts";
import type { Campaign } from "../campaign-schema.ts";

/** This step is done. */
export const finish = { to: "done" } as const;

/** Back to the checklist, with nothing changed. */
export const checklist: Option = { id: "checklist", go: { to: "checklist" } };

/** "I am stuck": the known troubles of the step. */
export const stuck: Option = { id: "stuck", go: { to: "troubles" } };

/** The one true page of the app in the store of Google and in that of Apple. */
export function storeLinks({ links }: Campaign): { readonly android: Option; readonly iphone: Option } {
  return {
    android: { id: "open-android-store", url: links.android },
    iphone: { id: "open-iphone-store", url: links.iphone },
  };
}
