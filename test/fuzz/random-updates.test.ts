import { expect, it } from "vitest";
import { flood } from "./flood.ts";

it("1,000 random updates: all processed, every text and press answered, no call refused", async () => {
  const { complaints, refused, dead, waiting } = await flood({ seed: 3, updates: 1_000, people: 15 });
  expect({ complaints, refused, dead, waiting }).toEqual({
    complaints: [],
    refused: [],
    dead: 0,
    waiting: 0,
  });
}, 60_000);
