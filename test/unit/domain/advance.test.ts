import { describe, expect, test } from "vitest";
import { advance } from "../../../src/domain/advance.ts";
import type { Screen } from "../../../src/domain/procedure/procedure.ts";
import { aCase, morning, walk } from "../../support/builders.ts";
import { tiny } from "../../support/tiny-procedure.ts";

const now = morning("2026-03-02");
const named = { papers: { name: "An", kind: "card", note: "", phone: "" } };
const atReview = () => aCase().atStep("collect", "check").having({ answers: named });

describe("somebody who goes the whole way", () => {
  test("gets from step to step and to the farewell, and their papers are erased there", () => {
    const person = walk(aCase().get(), now);
    person.press("done");
    expect(person.case().at).toEqual({ step: "collect", screen: "ask" });
    for (const [field, value] of Object.entries(named.papers)) person.answer("papers", field, value);
    expect(person.case().at).toEqual({ step: "collect", screen: "check" });
    person.press("right");
    person.press("done");
    person.press("next");
    expect(person.answer("registered", "on", "2026-03-02").effects).toEqual([
      { do: "refresh-deadline" },
      { do: "refresh-status" },
      { do: "show" },
    ]);
    person.press("desk");
    person.answer("handIn", "on", "2026-03-02");
    expect(person.case().at.step).toBe("app");
    expect(person.case().dueAt).toBeUndefined();
    person.press("next");
    person.press("done");
    expect(person.case()).toMatchObject({ status: "done", at: { step: "end", screen: "farewell" } });
    expect(Object.keys(person.case().done)).toEqual(["intro", "collect", "register", "sign", "app"]);
    expect(person.case().answers).toEqual({
      registered: { on: "2026-03-02" },
      handIn: { way: "desk", on: "2026-03-02" },
    });
    expect(person.case().history.map(({ what }) => what)).toEqual([
      "done:intro",
      "done:collect",
      "done:register",
      "done:sign",
      "done:app",
    ]);
  });

  test("is asked for what their way of handing in brings with it, and only for that", () => {
    const person = walk(aCase().atStep("sign").get(), now);
    person.press("post");
    expect(person.answer("handIn", "tracking", "").effects).toEqual([{ do: "ask" }]);
    person.answer("handIn", "on", "2026-03-02");
    expect(person.case().answers["handIn"]).toEqual({ way: "post", tracking: "", on: "2026-03-02" });
  });

  test("is told that the contact was noted, so that its keyboard goes", () => {
    const person = walk(aCase().atStep("collect").get(), now);
    expect(person.answer("papers", "phone", "").effects).toEqual([
      { do: "say", text: "contact-noted", removeKeyboard: true },
      { do: "ask" },
    ]);
  });
});

describe("a button of another place", () => {
  const pressed = { kind: "pressed", attempt: 1, step: "app", screen: "install", option: "next" } as const;
  test.each([
    ["of another step", aCase(), pressed],
    ["of another screen", aCase().atStep("app", "open"), pressed],
    ["of an earlier attempt", aCase().atStep("app").having({ attempt: 2 }), pressed],
    ["that was taken out", aCase().atStep("app"), { ...pressed, option: "gone" }],
    ["that is a link", aCase().atStep("sign"), { ...pressed, step: "sign", screen: "way", option: "map" }],
    [
      "of the review while a line that has no answer yet is asked",
      aCase()
        .atStep("collect", "check")
        .having({ answers: { papers: {} }, at: { step: "collect", screen: "check", only: "name" } }),
      { ...pressed, step: "collect", screen: "check", option: "right" },
    ],
    [
      "of a sheet's line elsewhere",
      aCase(),
      { kind: "line-ticked", form: "papers", field: "name", ticked: true },
    ],
    ["of a review's line elsewhere", aCase(), { kind: "change-asked", form: "papers", field: "name" }],
    ["to register again in time", aCase(), { kind: "restarted", attempt: 1 }],
    ["to hand in after all in time", aCase(), { kind: "handed-in", attempt: 1 }],
    ["to a step that was taken out", aCase(), { kind: "opened", step: "gone" }],
    ["of a line that was taken out", atReview(), { kind: "change-asked", form: "papers", field: "gone" }],
  ] as const)("%s changes nothing", (_, builder, event) => {
    const current = builder.get();
    expect(advance(tiny, current, event, now)).toEqual({ outcome: "stale", case: current, effects: [] });
  });

  test.each(["checklist", "erase"])("to the %s changes nothing either", (option) => {
    const before = aCase().atStep("end").having({ status: "done" }).get();
    expect(walk(before, now).press(option)).toEqual({ outcome: "unchanged", case: before, effects: [] });
  });

  test("to a step that waits for others says so", () => {
    expect(walk(aCase().get(), now).open("register").outcome).toBe("locked");
  });
});

describe("an answer", () => {
  test.each([
    ["to a form that is not asked here", aCase(), "papers", "name"],
    ["to a question that does not exist", aCase().atStep("collect"), "papers", "gone"],
    ["at the review, where nothing is asked", atReview(), "papers", "name"],
    [
      "to another line than the one that is asked",
      atReview().having({ at: { step: "collect", screen: "check", only: "name" } }),
      "papers",
      "note",
    ],
  ])("%s is not taken", (_, builder, form, field) => {
    const current = builder.get();
    expect(walk(current, now).answer(form, field, "Binh")).toEqual({
      outcome: "stale",
      case: current,
      effects: [],
    });
  });

  test("of a changed line leads back to the review", () => {
    const person = walk(atReview().get(), now);
    expect(person.change("papers", "name").effects).toEqual([{ do: "show" }]);
    expect(person.case().at).toEqual({ step: "collect", screen: "check", only: "name" });
    person.answer("papers", "name", "Binh");
    expect(person.case().at).toEqual({ step: "collect", screen: "check" });
    expect(person.case().answers["papers"]).toMatchObject({ name: "Binh", kind: "card" });
  });

  test("that brings up another question has it asked before the review comes back", () => {
    const person = walk(atReview().get(), now);
    person.change("papers", "kind");
    person.answer("papers", "kind", "pass");
    expect(person.case().at).toEqual({ step: "collect", screen: "check", only: "country" });
    person.answer("papers", "country", "Laos");
    expect(person.case().at).toEqual({ step: "collect", screen: "check" });
  });

  test("that makes another one pointless takes it away", () => {
    const abroad = { papers: { ...named.papers, kind: "pass", country: "Laos" } };
    const person = walk(atReview().having({ answers: abroad }).get(), now);
    person.change("papers", "kind");
    person.answer("papers", "kind", "card");
    expect(person.case().answers).toEqual(named);
  });
});

describe("a sheet's lines", () => {
  test("are ticked and unticked, each by itself", () => {
    const person = walk(aCase().atStep("collect", "sheet").get(), now);
    person.tick("papers", "name");
    person.tick("papers", "note");
    person.tick("papers", "name", false);
    expect(person.case().ticked).toEqual({ papers: ["note"] });
    expect(person.tick("papers", "kind").outcome).toBe("stale");
  });

  test("stay ticked when the same button is pressed twice", () => {
    const person = walk(aCase().atStep("collect", "sheet").get(), now);
    person.tick("papers", "name");
    expect(person.tick("papers", "name").outcome).toBe("unchanged");
    expect(person.case().ticked).toEqual({ papers: ["name"] });
  });
});

describe("a step left half-way", () => {
  test("goes on where it was left", () => {
    const person = walk(aCase().atStep("app").get(), now);
    person.press("next");
    person.open("collect");
    person.open("app");
    expect(person.case().at).toEqual({ step: "app", screen: "open" });
  });

  test("keeps the answers given so far, even where a new visit would begin afresh", () => {
    const person = walk(aCase().atStep("sign").get(), now);
    person.press("post");
    person.answer("handIn", "tracking", "RR1");
    person.open("app");
    person.open("sign");
    expect(person.case().at).toEqual({ step: "sign", screen: "handed-in" });
    expect(person.case().answers["handIn"]).toEqual({ way: "post", tracking: "RR1" });
  });

  test("goes on there too when the one before it is done", () => {
    const built = aCase()
      .atStep("app", "open")
      .having({ resumeAt: { collect: "check", app: "open" } });
    const person = walk(built.having({ answers: named }).get(), now);
    person.press("done");
    expect(person.case().at).toEqual({ step: "collect", screen: "check" });
  });

  test("is shown as it stands when it is opened while one is there", () => {
    const current = aCase().atStep("app", "open").get();
    expect(walk(current, now).open("app").case.at).toEqual(current.at);
  });

  test("shows the review again to whoever does not want to change the line after all", () => {
    const person = walk(atReview().get(), now);
    person.change("papers", "name");
    person.open("collect");
    expect(person.case().at).toEqual({ step: "collect", screen: "check" });
  });
});

describe("a step that is done", () => {
  test("begins at its first screen again, and a form with all its answers is passed through", () => {
    const done = { intro: "2026-03-01", collect: "2026-03-01" };
    const person = walk(aCase().atStep("app").having({ done, answers: named }).get(), now);
    person.open("collect");
    expect(person.case()).toMatchObject({ at: { step: "collect", screen: "check" }, done });
  });

  test("can be done once more after everything, and the farewell comes again", () => {
    const person = walk(aCase().atStep("end").having({ status: "done" }).get(), now);
    person.open("app");
    expect(person.case().status).toBe("active");
    person.press("next");
    person.press("done");
    expect(person.case()).toMatchObject({ status: "done", at: { step: "end" } });
  });
});

test("a form with nothing left to ask finishes its step in passing, and the progress shows it", () => {
  const screens: readonly Screen[] = [
    { kind: "info", id: "start", options: [{ id: "next", go: { to: "screen", screen: "ask" } }] },
    { kind: "form", id: "ask", form: "papers", next: { to: "done" } },
  ];
  const steps = tiny.steps.map((step) => (step.id === "collect" ? { ...step, screens } : step));
  const procedure = { ...tiny, steps };
  const person = walk(aCase(procedure).atStep("collect").having({ answers: named }).get(), now, procedure);
  expect(person.press("next").effects).toEqual([{ do: "refresh-status" }, { do: "show" }]);
  expect(person.case().at.step).toBe("register");
});
