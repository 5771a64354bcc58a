import { embeddedPlace } from "../support/stores.ts";
import { scenarios } from "./scenarios.ts";

scenarios("the embedded store", embeddedPlace);
