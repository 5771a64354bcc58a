import { describe, expect, it } from "vitest";
import { anUpdate, minute } from "./samples.ts";
import type { Subject } from "./store.contract.ts";

/** Updates: stored once, handed out in order, erased when processed. */
export function inboxContract(subject: Subject): void {
  describe("the inbox", () => {
    it("stores an update once, however often and however many at a time it comes", async () => {
      const { inbox } = subject.store;
      expect(await inbox.add([], minute(0))).toBe(0);
      expect(await inbox.add([anUpdate(7)], minute(0))).toBe(1);
      expect(await inbox.add([anUpdate(7)], minute(1))).toBe(0);
      expect(await inbox.add([anUpdate(6), anUpdate(7), anUpdate(8), anUpdate(9)], minute(1))).toBe(3);
      expect(await inbox.add([anUpdate(6), anUpdate(9)], minute(1))).toBe(0);
      expect(await inbox.counts()).toEqual({ waiting: 4, dead: 0 });
    });

    it("keeps the first of two updates with one id", async () => {
      const { inbox } = subject.store;
      await inbox.add([anUpdate(7, "501", "first")], minute(0));
      await inbox.add([anUpdate(7, "502", "second"), anUpdate(8, "502", "third")], minute(0));
      expect(await inbox.next("501")).toMatchObject({ updateId: 7, payload: "first" });
      expect(await inbox.next("502")).toMatchObject({ updateId: 8, payload: "third" });
    });

    it("counts an update new for one of those who bring it at the same time", async () => {
      const { inbox } = subject.store;
      const brought = await Promise.all(
        Array.from({ length: 8 }, (_, i) => inbox.add([anUpdate(7), anUpdate(100 + i)], minute(0))),
      );
      expect(brought.reduce((sum, fresh) => sum + fresh)).toBe(9);
      expect(await inbox.counts()).toEqual({ waiting: 9, dead: 0 });
    });

    it("hands out a lane's updates by id, whatever order they came in, as they were", async () => {
      const { inbox } = subject.store;
      const payload = JSON.stringify({ text: 'Nguyễn "Thử": 12:34\n' });
      await inbox.add([anUpdate(9), anUpdate(7, "501", payload), anUpdate(5, "group:-100:7")], minute(0));
      await inbox.add([anUpdate(8), anUpdate(6, "502")], minute(0));

      expect(await inbox.next("501")).toEqual({ updateId: 7, lane: "501", payload, attempts: 0 });
      await inbox.markProcessed(7, minute(1));
      expect(await inbox.next("501")).toMatchObject({ updateId: 8 });
      await inbox.markProcessed(8, minute(1));
      await inbox.markProcessed(9, minute(1));
      expect(await inbox.next("501")).toBeUndefined();
      expect(await inbox.next("nobody")).toBeUndefined();
      expect(await inbox.next("group:-100:7")).toEqual({ ...anUpdate(5, "group:-100:7"), attempts: 0 });
    });

    it("never takes a processed update again", async () => {
      const { inbox } = subject.store;
      await inbox.add([anUpdate(7)], minute(0));
      await inbox.markProcessed(7, minute(1));
      await inbox.markProcessed(7, minute(2));

      expect(await inbox.add([anUpdate(7), anUpdate(8)], minute(3))).toBe(1);
      expect(await inbox.next("501")).toMatchObject({ updateId: 8 });
    });

    it("counts failed attempts of updates that are not processed", async () => {
      const { inbox } = subject.store;
      await inbox.add([anUpdate(7)], minute(0));
      expect(await inbox.failed(7)).toBe(1);
      expect(await inbox.failed(7)).toBe(2);
      expect(await inbox.next("501")).toMatchObject({ updateId: 7, attempts: 2 });

      await inbox.markProcessed(7, minute(1));
      expect(await inbox.failed(7)).toBe(0);
      expect(await inbox.failed(8)).toBe(0);
    });

    it("makes an update a dead letter, out of the way of those that follow", async () => {
      const { inbox } = subject.store;
      await inbox.add([anUpdate(7), anUpdate(8)], minute(0));
      await inbox.moveToDeadLetters(7, minute(1));

      expect(await inbox.next("501")).toMatchObject({ updateId: 8 });
      expect(await inbox.counts()).toEqual({ waiting: 1, dead: 1 });
      expect(await inbox.add([anUpdate(7)], minute(2))).toBe(0);

      await inbox.markProcessed(8, minute(2));
      await inbox.moveToDeadLetters(8, minute(3)); // processed: not to be brought back
      expect(await inbox.counts()).toEqual({ waiting: 0, dead: 1 });
      expect(await inbox.waitingLanes(minute(3), 10)).toEqual([]);

      await inbox.markProcessed(7, minute(4));
      expect(await inbox.counts()).toEqual({ waiting: 0, dead: 0 });
    });
  });
}
