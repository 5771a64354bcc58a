import { describe, expect, it } from "vitest";
import { aCase, minute } from "./samples.ts";
import type { Subject } from "./store.contract.ts";

/** Compare-and-set, and what is due. */
export function casesContract(subject: Subject): void {
  describe("a case", () => {
    it("is found by person and procedure", async () => {
      const { cases } = subject.store;
      await cases.save(aCase(501, { answers: { who: { track: "staff" } } }), 0);
      await cases.save(aCase(501, { procedureId: "other" }), 0);

      expect(await cases.get(501, "vssid")).toEqual(aCase(501, { answers: { who: { track: "staff" } } }));
      expect(await cases.get(501, "other")).toEqual(aCase(501, { procedureId: "other" }));
      expect(await cases.get(502, "vssid")).toBeUndefined();
    });

    it("is written over the revision that was read, and over no other", async () => {
      const { cases } = subject.store;
      expect(await cases.save(aCase(501), 0)).toBe("saved");
      expect(await cases.save(aCase(501), 0)).toBe("stale");
      expect(await cases.save(aCase(501, { revision: 2 }), 1)).toBe("saved");
      expect(await cases.save(aCase(501, { revision: 2, status: "done" }), 1)).toBe("stale");
      expect(await cases.save(aCase(501, { revision: 4 }), 3)).toBe("stale");
      expect(await cases.get(501, "vssid")).toEqual(aCase(501, { revision: 2 }));
    });

    it("is one for each person and procedure, whatever its id", async () => {
      const { cases } = subject.store;
      expect(await cases.save(aCase(501), 0)).toBe("saved");
      expect(await cases.save(aCase(501, { id: "another" }), 0)).toBe("stale");
      expect(await cases.save(aCase(501, { id: "another", revision: 2 }), 1)).toBe("stale");
      expect(await cases.get(501, "vssid")).toEqual(aCase(501));
    });

    it("of before an erasure is not written over the one that was begun afterwards", async () => {
      const { cases, people } = subject.store;
      await cases.save(aCase(501), 0);
      await people.forget(501);
      await cases.save(aCase(501, { id: "anew" }), 0);
      expect(await cases.save(aCase(501, { revision: 2 }), 1)).toBe("stale");
      expect(await cases.get(501, "vssid")).toEqual(aCase(501, { id: "anew" }));
    });

    it("that was never there, or was erased, cannot be changed", async () => {
      const { cases } = subject.store;
      expect(await cases.save(aCase(501, { revision: 2 }), 1)).toBe("stale");
      expect(await cases.get(501, "vssid")).toBeUndefined();
    });

    it("must count its revisions one by one", async () => {
      await expect(subject.store.cases.save(aCase(501, { revision: 3 }), 1)).rejects.toThrow(
        "revision 2, not 3",
      );
    });

    it("lets one of two writers win, each time", async () => {
      const { cases } = subject.store;
      for (let read = 0; read < 10; read++) {
        const outcomes = await Promise.all([
          cases.save(aCase(501, { revision: read + 1, appliedUpdate: 1 }), read),
          cases.save(aCase(501, { revision: read + 1, appliedUpdate: 2 }), read),
        ]);
        expect(outcomes.toSorted()).toEqual(["saved", "stale"]);
        const winner = outcomes.indexOf("saved") + 1;
        expect(await cases.get(501, "vssid")).toMatchObject({ revision: read + 1, appliedUpdate: winner });
      }
    });
  });

  describe("a due case", () => {
    const due = (
      personId: number,
      at: number,
      status: "active" | "expired" | "done" | "alternative" = "active",
    ) => subject.store.cases.save(aCase(personId, { dueAt: minute(at).toISOString(), status }), 0);
    const claim = async (now: number, until: number, limit = 10) =>
      (await subject.store.cases.claimDue("vssid", minute(now), minute(until), limit)).map(
        ({ personId }) => personId,
      );

    it("is taken when its moment has come, the soonest first", async () => {
      await due(501, 3);
      await due(502, 1);
      await due(503, 2);
      await due(504, 4);
      await subject.store.cases.save(aCase(505), 0);

      expect(await claim(0, 1)).toEqual([]);
      expect(await claim(3, 10, 2)).toEqual([502, 503]);
      expect(await claim(3, 10)).toEqual([501]);
    });

    it("is taken by its own procedure alone", async () => {
      const { cases } = subject.store;
      const dueAt = minute(1).toISOString();
      await cases.save(aCase(501, { dueAt }), 0);
      await cases.save(aCase(501, { dueAt, procedureId: "other" }), 0);
      expect(await claim(2, 9)).toEqual([501]);
      expect(await claim(2, 9)).toEqual([]);
      expect(await cases.claimDue("other", minute(2), minute(9), 9)).toEqual([
        aCase(501, { dueAt, procedureId: "other" }),
      ]);
      expect(await cases.claimDue("none", minute(2), minute(9), 9)).toEqual([]);
    });

    it("is handed over whole", async () => {
      await due(501, 1);
      expect(await subject.store.cases.claimDue("vssid", minute(1), minute(5), 1)).toEqual([
        aCase(501, { dueAt: minute(1).toISOString() }),
      ]);
    });

    it("is taken again when its holder let the time run out", async () => {
      await due(501, 1);
      expect(await claim(1, 5)).toEqual([501]);
      expect(await claim(4, 8)).toEqual([]);
      expect(await claim(5, 9)).toEqual([501]);
    });

    it("is held by nobody once it is saved", async () => {
      await due(501, 1);
      await claim(1, 30);
      await subject.store.cases.save(aCase(501, { revision: 2, dueAt: minute(2).toISOString() }), 1);
      expect(await claim(2, 30)).toEqual([501]);

      await subject.store.cases.save(aCase(501, { revision: 3 }), 2);
      expect(await claim(60, 90)).toEqual([]);
    });

    it("is left alone when it is over, but not when its time ran out", async () => {
      await due(501, 1, "done");
      await due(502, 1, "alternative");
      await due(503, 1, "expired");
      expect(await claim(2, 5)).toEqual([503]);
    });

    it("goes to one of several claimers", async () => {
      for (let personId = 501; personId < 541; personId++) await due(personId, 1);
      const claims = await Promise.all(Array.from({ length: 6 }, () => claim(2, 9, 7)));

      const taken = claims.flat();
      expect(claims.every((each) => each.length <= 7)).toBe(true);
      expect(taken.length).toBeGreaterThanOrEqual(35);
      expect(new Set(taken).size).toBe(taken.length);
    });
  });

  describe("a case whose due moment was found with another plan", () => {
    const outdated = async (planVersion: string, limit = 10) =>
      (await subject.store.cases.outdated("vssid", planVersion, limit))
        .map(({ personId }) => personId)
        .toSorted();

    it("is handed over until it is saved with today's, unless it is over", async () => {
      const { cases } = subject.store;
      await cases.save(aCase(501, { planVersion: "b" }), 0);
      await cases.save(aCase(502, { planVersion: "a" }), 0);
      await cases.save(aCase(503, { planVersion: "c", status: "expired" }), 0);
      await cases.save(aCase(504), 0);
      await cases.save(aCase(505, { planVersion: "a", status: "done" }), 0);

      expect(await outdated("b")).toEqual([502, 503, 504]);
      expect(await outdated("b", 2)).toHaveLength(2);
      await cases.save(aCase(502, { planVersion: "b", revision: 2 }), 1);
      expect(await outdated("b")).toEqual([503, 504]);
    });

    it("is handed over by its own procedure alone", async () => {
      const { cases } = subject.store;
      await cases.save(aCase(501, { planVersion: "a" }), 0);
      await cases.save(aCase(502, { planVersion: "a", procedureId: "other" }), 0);
      expect(await outdated("b")).toEqual([501]);
      expect(await cases.outdated("other", "a", 10)).toEqual([]);
    });

    it("is handed over once when it is over and was never saved with a plan", async () => {
      const { cases } = subject.store;
      await cases.save(aCase(501, { status: "done" }), 0);
      await cases.save(aCase(502, { status: "alternative" }), 0);
      expect(await outdated("b")).toEqual([501, 502]);
      await cases.save(aCase(501, { status: "done", planVersion: "b", revision: 2 }), 1);
      await cases.save(aCase(502, { status: "alternative", planVersion: "a", revision: 2 }), 1);
      expect(await outdated("b")).toEqual([]);
    });
  });
}
