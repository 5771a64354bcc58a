import fc from "fast-check";
import { expect, it } from "vitest";
import { createPriorityQueue } from "../../../src/delivery/priority-queue.ts";

it("a priority queue gives the smallest first, whatever was put in and taken out before", () => {
  const steps = fc.array(fc.option(fc.integer({ min: 0, max: 50 })));
  fc.assert(
    fc.property(steps, (each) => {
      const queue = createPriorityQueue<number>((a, b) => a < b);
      let kept: number[] = [];
      for (const step of each) {
        if (step === null) {
          expect(queue.pop()).toBe(kept[0]);
          kept = kept.slice(1);
        } else {
          queue.push(step);
          kept = [...kept, step].sort((a, b) => a - b);
        }
        expect([queue.peek(), queue.size]).toEqual([kept[0], kept.length]);
      }
    }),
  );
});
