import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWaiting } from "../../../../src/storage/embedded/waiting.ts";

describe("the waiting updates", () => {
  it("are always those that were added and not removed, oldest first", () => {
    const step = fc.record({
      add: fc.boolean(),
      id: fc.integer({ min: 1, max: 30 }),
      lane: fc.constantFrom("a", "b", "c"),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const waiting = createWaiting();
        const plain = new Map<number, string>();
        for (const { add, id, lane } of steps) {
          if (add) waiting.add(id, { lane, attempts: 0 });
          else waiting.remove(id);
          if (!add) plain.delete(id);
          else if (!plain.has(id)) plain.set(id, lane);
        }

        const inOrder = [...plain].sort(([one], [other]) => one - other);
        expect(waiting.size()).toBe(plain.size);
        for (const lane of ["a", "b", "c"]) {
          expect(waiting.of(lane)).toEqual(inOrder.filter(([, its]) => its === lane).map(([id]) => id));
        }
        expect(waiting.lanes(9, () => true)).toEqual([...new Set(inOrder.map(([, lane]) => lane))]);
      }),
      { numRuns: 200 },
    );
  });
});
