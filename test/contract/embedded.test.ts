import { embeddedPlace } from "../support/stores.ts";
import { storeContract } from "./store.contract.ts";

storeContract("the embedded store", embeddedPlace);
