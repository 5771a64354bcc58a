import { embeddedPlace } from "../support/stores.ts";
import { canary } from "./canary.ts";

canary("the embedded store", embeddedPlace);
