import { mongoPlaces } from "../support/stores.ts";
import { storeContract } from "./store.contract.ts";

storeContract("the MongoDB store", await mongoPlaces());
