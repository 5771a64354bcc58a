import { mongoPlaces } from "../support/stores.ts";
import { canary } from "./canary.ts";

canary("the MongoDB store", await mongoPlaces());
