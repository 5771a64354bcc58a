import { mongoPlaces } from "../support/stores.ts";
import { killAnywhere } from "./kill-anywhere.ts";

killAnywhere("on MongoDB", await mongoPlaces());
