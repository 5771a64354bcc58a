import type { Content } from "../src/flow-kit.ts";
import { campaign } from "./vssid/campaign.ts";
import { createVssid } from "./vssid/create-vssid.ts";

/** The VssID registration with everything around it, for the campaign of this year. */
export const vssid: Content = createVssid(campaign);
