import { describe, expect, test } from "vitest";
import { stateOf } from "../../../../src/domain/case/checklist.ts";
import { aCase, morning, walk } from "../../../support/builders.ts";
import { tiny } from "../../../support/tiny-procedure.ts";

const now = morning("2026-03-03");
const papers = { name: "An", kind: "card", note: "", phone: "" };
const collected = { intro: "2026-03-02", collect: "2026-03-02" };

describe("somebody whose aim is reached another way", () => {
  const atTheDoor = () => aCase().atStep("intro", "other").having({ answers: { papers } });

  test("is finished: the papers are erased and no deadline runs", () => {
    const person = walk(atTheDoor().registeredOn("2026-03-02").get(), now);
    expect(person.press("works").effects).toEqual([{ do: "refresh-status" }, { do: "show" }]);
    expect(person.case()).toMatchObject({ status: "alternative", answers: { registered: {} } });
    expect(person.case().answers["papers"]).toBeUndefined();
    expect(stateOf(tiny, person.case(), "intro")).toBe("done");
    expect(person.case().dueAt).toBeUndefined();
    expect(person.pass(morning("2026-04-01")).outcome).toBe("unchanged");
  });

  test("has no use for old buttons", () => {
    const person = walk(atTheDoor().get(), now);
    person.press("works");
    expect(person.press("back").outcome).toBe("stale");
    expect(person.press("works").outcome).toBe("stale");
  });

  test("who pressed that by mistake opens the very same step and is back on the way", () => {
    const person = walk(atTheDoor().get(), now);
    person.press("works");
    expect(person.open("intro").effects).toEqual([{ do: "refresh-status" }, { do: "show" }]);
    expect(person.case()).toMatchObject({ status: "active", at: { step: "intro", screen: "other" } });
    expect(person.press("back").outcome).toBe("applied");
  });

  test("who comes back is asked for the erased papers again before they are needed", () => {
    const known = atTheDoor().having({
      done: collected,
      resumeAt: { register: "fill", app: "open" },
      answers: { papers },
    });
    const person = walk(known.get(), now);
    person.press("works");
    expect(person.open("register").outcome).toBe("locked");
    expect(person.open("app").case.at).toEqual({ step: "app", screen: "open" });
    person.open("collect");
    expect(person.case().at).toEqual({ step: "collect", screen: "ask" });
  });

  test("who had registered before keeps that, and the deadline runs on from where it was", () => {
    const known = atTheDoor()
      .registeredOn("2026-03-02")
      .having({ done: { ...collected, register: "2026-03-02" } });
    const person = walk(known.get(), now);
    person.press("works");
    expect(person.case().done).toEqual({ ...collected, register: "2026-03-02" });
    person.open("sign");
    expect(person.case()).toMatchObject({ status: "active", dueAt: "2026-03-12T17:00:00.000Z" });
  });

  test("who comes back after the last day learns at once that time has run out", () => {
    const known = atTheDoor()
      .registeredOn("2026-03-02")
      .having({ done: { ...collected, register: "2026-03-02" } });
    const person = walk(known.get(), now);
    person.press("works");
    expect(person.open("sign", morning("2026-03-13")).case.status).toBe("expired");
  });
});
