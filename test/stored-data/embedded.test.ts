import { describe } from "vitest";
import { goesOnContract } from "./goes-on.contract.ts";
import { embeddedCopy } from "./support/copies.ts";

describe("the data folder of version 1", () => goesOnContract(embeddedCopy));
