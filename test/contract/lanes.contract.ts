import { describe, expect, it } from "vitest";
import { anUpdate, minute } from "./samples.ts";
import type { Subject } from "./store.contract.ts";

/** Lanes: who works on which chat. */
export function lanesContract(subject: Subject): void {
  describe("a lane", () => {
    it("waits with the oldest update first", async () => {
      const { inbox } = subject.store;
      await inbox.add([anUpdate(9, "a"), anUpdate(7, "b"), anUpdate(8, "c"), anUpdate(10, "b")], minute(0));
      expect(await inbox.waitingLanes(minute(0), 10)).toEqual(["b", "c", "a"]);
      expect(await inbox.waitingLanes(minute(0), 2)).toEqual(["b", "c"]);

      await inbox.markProcessed(7, minute(1));
      expect(await inbox.waitingLanes(minute(1), 10)).toEqual(["c", "a", "b"]);
    });

    it("that somebody holds is not offered, however many of its updates are in front", async () => {
      const { inbox } = subject.store;
      await inbox.add(
        [1, 2, 3, 4, 5].map((id) => anUpdate(id, "busy")),
        minute(0),
      );
      await inbox.add([anUpdate(6, "free")], minute(0));
      await inbox.holdLane("busy", "one", minute(0), minute(2));

      expect(await inbox.waitingLanes(minute(1), 1)).toEqual(["free"]);
      expect(await inbox.waitingLanes(minute(2), 1)).toEqual(["busy"]);
    });

    it("is held by one owner, who may renew it", async () => {
      const { inbox } = subject.store;
      expect(await inbox.holdLane("501", "one", minute(0), minute(2))).toBe(true);
      expect(await inbox.holdLane("501", "two", minute(1), minute(3))).toBe(false);
      expect(await inbox.holdLane("502", "two", minute(1), minute(3))).toBe(true);
      expect(await inbox.holdLane("501", "one", minute(1), minute(4))).toBe(true);
      expect(await inbox.holdLane("501", "two", minute(3), minute(5))).toBe(false);
    });

    it("goes to the next owner when the time of the first is over", async () => {
      const { inbox } = subject.store;
      await inbox.holdLane("501", "one", minute(0), minute(2));
      expect(await inbox.holdLane("501", "two", minute(2), minute(4))).toBe(true);
      expect(await inbox.holdLane("501", "one", minute(3), minute(5))).toBe(false);
    });

    it("is given back by its owner alone", async () => {
      const { inbox } = subject.store;
      await inbox.holdLane("501", "one", minute(0), minute(9));
      await inbox.freeLane("501", "two");
      expect(await inbox.holdLane("501", "two", minute(1), minute(9))).toBe(false);
      await inbox.freeLane("501", "one");
      expect(await inbox.holdLane("501", "two", minute(1), minute(9))).toBe(true);
    });

    it("goes to one of several who reach for it", async () => {
      const { inbox } = subject.store;
      for (const start of [0, 10, 20]) {
        const reached = await Promise.all(
          ["a", "b", "c", "d", "e"].map((owner) =>
            inbox.holdLane("501", `${owner}${start}`, minute(start), minute(start + 9)),
          ),
        );
        expect(reached.filter((held) => held)).toEqual([true]);
      }
    });
  });
}
