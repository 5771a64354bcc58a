import { describe, expect, it } from "vitest";
import { aPerson, minute } from "./samples.ts";
import type { Subject } from "./store.contract.ts";

const key = { caseId: "case-501", personId: 501, attempt: 1, reminder: "hand-in-first" };
const other = { caseId: "case-502", personId: 502, attempt: 1, reminder: "hand-in-first" };

/** The ledger: a row written before and after each call. */
export function ledgerContract(subject: Subject): void {
  describe("a ledger row", () => {
    const counts = () => subject.store.ledger.counts();

    it("is begun once by one of those who try at the same time", async () => {
      const begun = await Promise.all(
        Array.from({ length: 6 }, () => subject.store.ledger.begin(key, minute(0))),
      );
      expect(begun.filter((each) => each === "first")).toHaveLength(1);
    });

    it("that was sent is over, in its attempt alone", async () => {
      const { ledger } = subject.store;
      await ledger.begin(key, minute(0));
      await ledger.end(key, { state: "sent", messageId: 7 }, minute(0));
      expect(await ledger.begin(key, minute(1))).toBe("over");
      expect(await ledger.begin({ ...key, attempt: 2 }, minute(1))).toBe("first");
      expect(await ledger.begin({ ...key, reminder: "last-day" }, minute(1))).toBe("first");
      expect(await ledger.begin(other, minute(1))).toBe("first");
    });

    it("belongs to its case: another procedure sends the same person its own", async () => {
      const { ledger } = subject.store;
      await ledger.begin(key, minute(0));
      await ledger.end(key, { state: "sent", messageId: 7 }, minute(0));
      expect(await ledger.begin({ ...key, caseId: "case-501-other" }, minute(1))).toBe("first");
      await ledger.drop({ ...key, caseId: "case-501-other" }, "not-needed", minute(1));
      expect(await counts()).toMatchObject({ sent: 1, unknown: 1 });
    });

    it("that failed for good is over", async () => {
      const { ledger } = subject.store;
      await ledger.begin(key, minute(0));
      await ledger.end(key, { state: "failed", reason: "content" }, minute(0));
      expect(await ledger.begin(key, minute(1))).toBe("over");
    });

    it("that surely did not go out is begun anew, and repeats nothing", async () => {
      const { ledger } = subject.store;
      await ledger.begin(key, minute(0));
      await ledger.end(key, { state: "unsent" }, minute(0));
      expect(await ledger.begin(key, minute(1))).toBe("first");
      expect(await counts()).toMatchObject({ sending: 1, repeats: 0 });
    });

    it("whose end nobody knows may be repeated, and that is counted", async () => {
      const { ledger } = subject.store;
      await ledger.begin(key, minute(0));
      await ledger.end(key, { state: "unknown" }, minute(0));
      expect(await ledger.begin(key, minute(1))).toBe("again");
      expect(await ledger.begin(key, minute(2))).toBe("again");
      await ledger.end(key, { state: "sent", messageId: 8 }, minute(2));
      expect(await counts()).toEqual({ sending: 0, sent: 1, failed: 0, unknown: 0, unsent: 0, repeats: 2 });
    });

    it("that is given up has failed where it surely did not go out, and is not known where it may have", async () => {
      const { ledger } = subject.store;
      for (const state of ["unsent", "unknown"] as const) {
        await ledger.begin({ ...key, reminder: state }, minute(0));
        await ledger.end({ ...key, reminder: state }, { state }, minute(0));
      }
      await ledger.begin({ ...key, reminder: "sending" }, minute(0));
      await ledger.begin({ ...key, reminder: "sent" }, minute(0));
      await ledger.end({ ...key, reminder: "sent" }, { state: "sent", messageId: 7 }, minute(0));
      for (const reminder of ["unsent", "unknown", "sending", "sent", "never begun"])
        await ledger.drop({ ...key, reminder }, "not-needed", minute(1));
      expect(await counts()).toEqual({ sending: 0, sent: 1, failed: 1, unknown: 2, unsent: 0, repeats: 0 });
    });

    it("is in one state at a time, also after a restart", async () => {
      const { ledger } = subject.store;
      await ledger.begin(key, minute(0));
      await ledger.end(key, { state: "failed", reason: "blocked" }, minute(0));
      await ledger.begin(other, minute(0));
      await subject.restart();
      expect(await counts()).toEqual({ sending: 1, sent: 0, failed: 1, unknown: 0, unsent: 0, repeats: 0 });
    });

    it("goes with its person", async () => {
      const { ledger, people } = subject.store;
      await people.save(aPerson(501));
      await ledger.begin(key, minute(0));
      await ledger.begin(other, minute(0));
      await people.forget(501);
      expect(await counts()).toMatchObject({ sending: 1 });
      expect(await subject.store.ledger.begin(key, minute(1))).toBe("first");
    });
  });
}
