import type { Option } from "../../../src/flow-kit.ts";
import { campaign } from "../campaign.ts";

/** This step is done. */
export const finish = { to: "done" } as const;

/** Back to the checklist, with nothing changed. */
export const checklist: Option = { id: "checklist", go: { to: "checklist" } };

/** "I am stuck": the known troubles of the step. */
export const stuck: Option = { id: "stuck", go: { to: "troubles" } };

/** The one true page of the app in Google's store. */
export const androidStore: Option = { id: "open-android-store", url: campaign.links.android };

/** The one true page of the app in Apple's store. */
export const iphoneStore: Option = { id: "open-iphone-store", url: campaign.links.iphone };
