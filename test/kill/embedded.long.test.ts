import { embeddedPlace } from "../support/stores.ts";
import { killAnywhere } from "./kill-anywhere.ts";

killAnywhere("on the embedded store", embeddedPlace);
