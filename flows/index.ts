import { type Content, projectRoot } from "../src/flow-kit.ts";
import { consent } from "./vssid/consent.ts";
import { facts } from "./vssid/facts.ts";
import { faq } from "./vssid/faq.ts";
import { procedure } from "./vssid/procedure.ts";
import { troubles } from "./vssid/troubles.ts";

/** The VssID registration with everything around it. */
export const vssid: Content = {
  procedure,
  consent,
  faq,
  troubles,
  facts,
  guide: ["guide-1", "guide-2", "guide-3", "guide-4", "guide-5", "guide-6", "guide-7"],
  pictures: new URL("flows/vssid/pictures/", projectRoot),
};
