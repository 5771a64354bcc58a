import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/domain/case/case.ts";
import { migrateCase } from "../../../../src/domain/case/migrate-case.ts";
import type { Procedure } from "../../../../src/domain/procedure/procedure.ts";
import { aCase, morning } from "../../../support/builders.ts";
import { tiny } from "../../../support/tiny-procedure.ts";

const now = morning("2026-03-02");
const named = { papers: { name: "An", kind: "card", note: "", phone: "" } };
const come = (current: Case, procedure: Procedure) => migrateCase(procedure, current, now);

/** The tiny procedure after a year of changes by other hands. */
const renewed: Procedure = {
  ...tiny,
  steps: tiny.steps
    .filter(({ id }) => id !== "app")
    .map((step) => ({
      ...step,
      id: step.id === "collect" ? "documents" : step.id,
      needs: step.needs.filter((id) => id !== "app").map((id) => (id === "collect" ? "documents" : id)),
      screens: step.screens.map((screen) => (screen.id === "fill" ? { ...screen, id: "type-in" } : screen)),
    })),
  moved: { collect: "documents", "register.fill": "register.type-in" },
};

describe("a case that was left before the procedure changed", () => {
  test("stays as it is where nothing has changed", () => {
    const current = aCase().atStep("app", "open").get();
    expect(come(current, tiny)).toEqual(current);
  });

  test("is found under the new name of its step, with what is done and what was left half-way", () => {
    const before = aCase()
      .atStep("collect", "sheet")
      .having({ done: { intro: "x", collect: "y" } })
      .get();
    expect(come(before, renewed)).toMatchObject({
      at: { step: "documents", screen: "sheet" },
      done: { intro: "x", documents: "y" },
      resumeAt: { documents: "sheet" },
    });
    expect(come(before, renewed).done["collect"]).toBeUndefined();
  });

  test("is found under the new name of its screen", () => {
    const stored = aCase().atStep("register", "fill").get();
    expect(come(stored, renewed).at).toEqual({ step: "register", screen: "type-in" });
  });

  test("is found where its step has become a screen of another step", () => {
    const merged = { ...renewed, moved: { app: "sign.way" } };
    expect(come(aCase().atStep("app", "open").get(), merged).at).toEqual({ step: "sign", screen: "way" });
  });

  test("begins its step again when the screen is gone", () => {
    const stored = aCase().atStep("intro", "gone").get();
    expect(come(stored, tiny).at).toEqual({ step: "intro", screen: "hello" });
    expect(come(stored, tiny).resumeAt).toEqual({ intro: "hello" });
  });

  test("goes to the next open step when its step is gone", () => {
    const stored = aCase().atStep("app", "open").get();
    expect(come(stored, renewed).at).toEqual({ step: "documents", screen: "ask" });
  });

  test("is finished when its step is gone and all others are done", () => {
    const done = { intro: "x", collect: "x", register: "x", sign: "x" };
    const stored = aCase().atStep("app").having({ done, answers: named }).get();
    expect(come(stored, renewed)).toMatchObject({ status: "done", at: { step: "end" }, answers: {} });
  });

  test("goes to the farewell when it was over", () => {
    const done = { intro: "x", collect: "x", register: "x", sign: "x" };
    const stored = aCase().atStep("app").having({ done, status: "done" }).get();
    expect(come(stored, renewed)).toMatchObject({ status: "done", at: { step: "end" } });
  });

  test("is not asked a question that is gone, but keeps one that is still there", () => {
    const asked = (only: string) =>
      aCase()
        .having({ at: { step: "collect", screen: "check", only }, answers: named })
        .get();
    expect(come(asked("gone"), tiny).at).toEqual({ step: "collect", screen: "check" });
    expect(come(asked("name"), tiny).at).toEqual({ step: "collect", screen: "check", only: "name" });
    expect(come(asked("name"), renewed).at).toEqual({ step: "documents", screen: "check", only: "name" });
  });

  test("goes on behind a form that has lost its last open question", () => {
    const stored = aCase().atStep("collect", "ask").having({ answers: named }).get();
    expect(come(stored, tiny).at).toEqual({ step: "collect", screen: "check" });
  });

  test("does not begin to run again because of that when its time was over", () => {
    const stored = aCase().atStep("collect", "ask").having({ answers: named, status: "expired" }).get();
    expect(come(stored, tiny)).toEqual(stored);
  });
});
