import { describe } from "vitest";
import { mongoUri } from "../support/mongo/mongo.ts";
import { goesOnContract } from "./goes-on.contract.ts";
import { mongoCopy } from "./support/copies.ts";

const server = await mongoUri();

describe.skipIf(server === undefined)("the MongoDB database of version 1", () =>
  goesOnContract(() => mongoCopy(server ?? "")),
);
