import fc from "fast-check";
import { expect, it } from "vitest";
import { createHeap } from "../../../src/delivery/priority-queue.ts";

it("a heap gives the smallest first, whatever was put in and taken out before", () => {
  const steps = fc.array(fc.option(fc.integer({ min: 0, max: 50 })));
  fc.assert(
    fc.property(steps, (each) => {
      const heap = createHeap<number>((a, b) => a < b);
      let kept: number[] = [];
      for (const step of each) {
        if (step === null) {
          expect(heap.pop()).toBe(kept[0]);
          kept = kept.slice(1);
        } else {
          heap.push(step);
          kept = [...kept, step].sort((a, b) => a - b);
        }
        expect([heap.top(), heap.size]).toEqual([kept[0], kept.length]);
      }
    }),
  );
});
