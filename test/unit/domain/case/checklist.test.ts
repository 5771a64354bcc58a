import { describe, expect, test } from "vitest";
import { isFarewell, missingNeeds, nextStep, stateOf, wayTo } from "../../../../src/domain/case/checklist.ts";
import { stepOf } from "../../../../src/domain/procedure/procedure.ts";
import { aCase } from "../../../support/builders.ts";
import { tiny } from "../../../support/tiny-procedure.ts";

const statesOf = (built: ReturnType<typeof aCase>) =>
  Object.fromEntries(tiny.steps.map(({ id }) => [id, stateOf(tiny, built.get(), id)]));

describe("the checklist", () => {
  test("of somebody who has just begun", () => {
    expect(statesOf(aCase())).toEqual({
      intro: "here",
      collect: "locked",
      register: "locked",
      sign: "locked",
      app: "locked",
      end: "locked",
    });
  });

  test("of somebody in the middle", () => {
    expect(statesOf(aCase().atStep("register"))).toEqual({
      intro: "done",
      collect: "done",
      register: "here",
      sign: "locked",
      app: "open",
      end: "locked",
    });
  });

  test("of somebody who has finished shows the last step done too", () => {
    const states = Object.values(statesOf(aCase().atStep("end").having({ status: "done" })));
    expect(states).toEqual(Array(6).fill("done"));
  });

  test("of somebody who looks at a done step again shows them there", () => {
    expect(statesOf(aCase().atStep("register").atStep("intro"))["intro"]).toBe("here");
  });

  test("of somebody whose time has run out shows nobody anywhere", () => {
    const built = aCase().atStep("sign").having({ status: "expired" });
    expect(statesOf(built)).toMatchObject({ register: "done", sign: "open", end: "locked" });
  });
});

describe("what comes next", () => {
  test("is the first step in order that is neither done nor locked", () => {
    expect(nextStep(tiny, { done: {} })?.id).toBe("intro");
    expect(nextStep(tiny, { done: { intro: "x", app: "x" } })?.id).toBe("collect");
    expect(nextStep(tiny, { done: { intro: "x", collect: "x", register: "x", sign: "x" } })?.id).toBe("app");
  });

  test("is nothing when all is done", () => {
    const done = Object.fromEntries(tiny.steps.map(({ id }) => [id, "x"]));
    expect(nextStep(tiny, { done })).toBeUndefined();
  });

  test("on the way to a step is that step, or else what it waits for: best where somebody is", () => {
    const way = (done: readonly string[], step: string, to: string) =>
      wayTo(tiny, { done: Object.fromEntries(done.map((id) => [id, "x"])), at: { step, screen: "any" } }, to);
    expect(way(["intro", "collect"], "register", "register")).toBe("register");
    expect(way(["intro"], "app", "register")).toBe("collect");
    expect(way([], "intro", "register")).toBe("intro");
    expect(way(["intro", "collect", "register"], "app", "end")).toBe("app");
    expect(way(["intro", "collect", "register"], "register", "end")).toBe("sign");
  });

  test("waits for what is missing, which is named in order", () => {
    expect(missingNeeds(stepOf(tiny, "end"), { done: { register: "x" } })).toEqual([
      "intro",
      "collect",
      "sign",
      "app",
    ]);
  });
});

test("only the last step is the farewell", () => {
  expect(tiny.steps.filter(({ id }) => isFarewell(tiny, id)).map(({ id }) => id)).toEqual(["end"]);
});
