import { mongoPlaces } from "../support/stores.ts";
import { scenarios } from "./scenarios.ts";

scenarios("MongoDB", await mongoPlaces());
