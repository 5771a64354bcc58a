import { describe, expect, test } from "vitest";
import { aCase, lastSecondOf, morning, walk } from "../../../support/builders.ts";

const papers = { name: "An", kind: "card", note: "", phone: "" };
const again = { kind: "restarted", attempt: 1 } as const;
const handedIn = { kind: "handed-in", attempt: 1 } as const;
const signing = () => aCase().atStep("sign").having({ answers: { papers } }).registeredOn("2026-03-02");

describe("the deadline", () => {
  test("starts with the day that was given and lasts ten whole days", () => {
    const person = walk(aCase().atStep("register", "pressed").get(), morning("2026-03-04"));
    person.answer("registered", "on", "2026-03-02");
    expect(person.case().deadline).toEqual({ startedOn: "2026-03-02", lastDay: "2026-03-12" });
    expect(person.case().dueAt).toBe("2026-03-12T17:00:00.000Z");
  });

  test.each([
    ["2024-02-25", "2024-03-06"],
    ["2025-02-25", "2025-03-07"],
    ["2026-12-28", "2027-01-07"],
  ])("from %s lasts to %s", (on, lastDay) => {
    const person = walk(aCase().atStep("register", "pressed").get(), morning(on));
    person.answer("registered", "on", on);
    expect(person.pass(lastSecondOf(lastDay)).case.status).toBe("active");
    expect(person.pass(new Date(lastSecondOf(lastDay).getTime() + 1_000)).case.status).toBe("expired");
  });

  test("is over at once when the day was so long ago that no time is left", () => {
    const person = walk(aCase().atStep("register", "pressed").get(), morning("2026-04-20"));
    const { effects } = person.answer("registered", "on", "2026-04-01");
    expect(person.case().status).toBe("expired");
    expect(person.case().done["register"]).toBeDefined();
    expect(effects).toEqual([{ do: "refresh-status" }, { do: "show" }]);
  });

  test("starts anew when the portal is gone through again", () => {
    const person = walk(signing().get(), morning("2026-03-05"));
    person.open("register");
    person.press("next");
    expect(person.case().at.screen).toBe("pressed");
    expect(person.case().answers["registered"]).toEqual({});
    person.answer("registered", "on", "2026-03-05");
    expect(person.case()).toMatchObject({ at: { step: "sign" }, dueAt: "2026-03-15T17:00:00.000Z" });
  });

  test("is stopped for good by what was handed in, even when the portal is gone through again", () => {
    const person = walk(signing().get(), morning("2026-03-05"));
    person.press("desk");
    person.answer("handIn", "on", "2026-03-05");
    person.open("register");
    person.press("next");
    person.answer("registered", "on", "2026-03-05");
    expect(person.case().dueAt).toBeUndefined();
    expect(person.pass(morning("2026-05-01")).outcome).toBe("unchanged");
  });
});

describe("somebody who says under a reminder that they have handed in", () => {
  const today = morning("2026-03-12");

  test("is asked how and when, from the beginning", () => {
    const person = walk(
      signing()
        .having({ answers: { handIn: { way: "post", tracking: "EA1" } } })
        .get(),
      today,
    );
    person.happens(handedIn);
    expect(person.case().at).toEqual({ step: "sign", screen: "handed-in" });
    expect(person.case().answers["handIn"]).toEqual({ way: "post" });
  });

  test("loses no answer by saying it once more while they are asked", () => {
    const person = walk(signing().get(), today);
    person.happens(handedIn);
    person.answer("handIn", "way", "post");
    person.answer("handIn", "tracking", "EA123456789VN");
    const later = walk(person.case(), new Date(today.getTime() + 60_000));
    expect(later.happens(handedIn).effects).toEqual([{ do: "show" }]);
    expect(later.case().answers["handIn"]).toEqual({ way: "post", tracking: "EA123456789VN" });
  });
});

describe("somebody whose time has run out", () => {
  const late = morning("2026-03-13");
  const expired = () => {
    const person = walk(signing().get(), late);
    person.pass(late);
    return person;
  };

  test("is not told at midnight, and the deadline makes nothing more due", () => {
    const decision = walk(signing().get(), late).pass(late);
    expect(decision.effects).toEqual([{ do: "refresh-status" }]);
    expect(decision.case.status).toBe("expired");
    expect(decision.case.dueAt).toBeUndefined();
    expect(decision.case.touchedAt).toBe(signing().get().touchedAt);
  });

  test.each(["a press", "an answer"])("learns it from %s that comes before the clock's own tick", (which) => {
    const person = walk(
      signing()
        .atStep("sign", which === "a press" ? "way" : "handed-in")
        .get(),
      late,
    );
    const decision = which === "a press" ? person.press("desk") : person.answer("handIn", "on", "2026-03-12");
    expect(decision.case.status).toBe("expired");
    expect(decision.case.answers["handIn"]).toBeUndefined();
  });

  test("finds that everything else waits for what they say to it", () => {
    const person = expired();
    expect(person.open("app").outcome).toBe("stale");
    expect(person.press("desk").outcome).toBe("stale");
    expect(person.answer("handIn", "on", "2026-03-12").outcome).toBe("stale");
    expect(person.pass(morning("2026-06-01")).outcome).toBe("unchanged");
  });

  test("registers again: a new attempt at the portal's first screen, with everything else kept", () => {
    const person = expired();
    person.happens(again);
    expect(person.case()).toMatchObject({
      status: "active",
      attempt: 2,
      at: { step: "register", screen: "fill" },
      answers: { papers },
    });
    expect(Object.keys(person.case().done)).toEqual(["intro", "collect"]);
    expect(person.case().deadline).toBeUndefined();
    expect(person.case().answers["registered"]).toBeUndefined();
    expect(person.happens(again).outcome).toBe("stale");
  });

  test.each([again, handedIn])("does nothing by a button of an earlier attempt: $kind", (event) => {
    const person = walk(signing().having({ attempt: 2 }).get(), late);
    person.pass(late);
    expect(person.happens(event).outcome).toBe("stale");
    expect(person.happens({ ...event, attempt: 2 }).outcome).toBe("applied");
  });

  test("registers again from the beginning of the portal also when time ran out in the middle of it", () => {
    const person = walk(signing().atStep("register", "pressed").registeredOn("2026-03-02").get(), late);
    person.pass(late);
    person.happens(again);
    expect(person.case().at).toEqual({ step: "register", screen: "fill" });
  });

  test("did hand it in: goes on where the declaration was left, and never runs out of time again", () => {
    const person = walk(signing().atStep("sign", "handed-in").get(), late);
    person.pass(late);
    person.happens(handedIn);
    expect(person.case()).toMatchObject({ status: "active", at: { step: "sign", screen: "handed-in" } });
    expect(person.case().dueAt).toBeUndefined();
    expect(person.happens(handedIn).outcome).toBe("stale");
    expect(person.pass(morning("2026-06-01")).outcome).toBe("unchanged");
    person.answer("handIn", "way", "desk");
    person.answer("handIn", "on", "2026-03-12");
    expect(person.case().done["sign"]).toBeDefined();
  });

  test("did hand it in: is asked how and when, wherever the declaration was left, and hears that it is over", () => {
    const person = walk(signing().atStep("sign", "way").get(), late);
    person.pass(late);
    person.happens(handedIn);
    expect(person.case().at).toEqual({ step: "sign", screen: "handed-in" });
    person.answer("handIn", "way", "desk");
    const { effects } = person.answer("handIn", "on", "2026-03-12");
    expect(effects[0]).toEqual({ do: "say", text: "deadline-met" });
  });

  test("did hand it in, but after the last day: time has run out all the same, and nothing is kept of it", () => {
    const person = walk(signing().get(), morning("2026-03-20"));
    person.pass(morning("2026-03-20"));
    person.happens(handedIn);
    person.answer("handIn", "way", "desk");
    const { effects } = person.answer("handIn", "on", "2026-03-13");
    expect(effects).toEqual([{ do: "refresh-status" }, { do: "show" }]);
    expect(person.case()).toMatchObject({
      status: "expired",
      deadline: { startedOn: "2026-03-02", lastDay: "2026-03-12" },
      answers: { handIn: { way: "desk" } },
    });
    expect(person.case().done["sign"]).toBeUndefined();
    expect(person.pass(morning("2026-03-21")).outcome).toBe("unchanged");
    // A slip of the finger: the day is asked once more.
    person.happens(handedIn);
    person.answer("handIn", "on", "2026-03-12");
    expect(person.case().done["sign"]).toBeDefined();
    expect(person.case().status).toBe("active");
  });

  function whoHandedInAfterAll() {
    const person = walk(signing().get(), morning("2026-03-20"));
    person.pass(morning("2026-03-20"));
    person.happens(handedIn);
    person.answer("handIn", "way", "desk");
    person.answer("handIn", "on", "2026-03-12");
    return person;
  }

  test("did hand it in, goes through the step again and names a day after the last one: time has run out", () => {
    const person = whoHandedInAfterAll();
    person.open("sign");
    person.press("desk");
    const { effects } = person.answer("handIn", "on", "2026-03-13");
    expect(effects).toEqual([{ do: "refresh-status" }, { do: "show" }]);
    expect(person.case()).toMatchObject({ status: "expired", answers: { handIn: { way: "desk" } } });
    expect(person.case().done["sign"]).toBeUndefined();
  });

  test("did hand it in, and has gone all the way since: a later day takes nothing back", () => {
    const person = whoHandedInAfterAll();
    person.open("app");
    person.press("next");
    person.press("done");
    expect(person.case().status).toBe("done");
    person.open("sign");
    person.press("desk");
    person.answer("handIn", "on", "2026-03-13");
    expect(person.case().status).toBe("done");
  });

  test("did hand it in after all, but has registered anew: that day counts", () => {
    const person = expired();
    person.happens(handedIn);
    person.open("register");
    person.press("next");
    person.answer("registered", "on", "2026-03-13");
    expect(person.case().deadline).toEqual({ startedOn: "2026-03-13", lastDay: "2026-03-23" });
    expect(person.case().dueAt).toBe("2026-03-23T17:00:00.000Z");
  });

  test("did hand it in although they never came back from the portal: goes on with what is missing", () => {
    const known = aCase()
      .atStep("register", "pressed")
      .registeredOn("2026-03-02")
      .having({ status: "expired" });
    const person = walk(known.get(), late);
    person.happens(handedIn);
    // The day is known, so the portal has nothing left to ask.
    expect(person.case()).toMatchObject({ status: "active", at: { step: "sign", screen: "way" } });
    expect(person.case().done["register"]).toBeDefined();
  });
});
