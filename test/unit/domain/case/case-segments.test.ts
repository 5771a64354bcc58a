import { expect, test } from "vitest";
import { newCase } from "../../../../src/domain/case/new-case.ts";
import type { Procedure } from "../../../../src/domain/procedure/procedure.ts";
import { aCase, morning, walk } from "../../../support/builders.ts";
import { tiny } from "../../../support/tiny-procedure.ts";

const procedure: Procedure = {
  ...tiny,
  segments: [
    { id: "kind", valueOf: ({ papers }) => papers?.["kind"] },
    { id: "way", valueOf: ({ handIn }) => handIn?.["way"] },
  ],
};
const now = morning("2026-03-02");

test("a new case has the id that it was given, and no segments yet", () => {
  expect(newCase(procedure, { id: "a", personId: 501 }, now)).toMatchObject({
    id: "a",
    personId: 501,
    segments: {},
  });
});

test("an answer gives the case its segment, and a changed one another", () => {
  const an = walk(aCase(procedure).atStep("collect").get(), now, procedure);
  an.answer("papers", "name", "An");
  expect(an.case().segments).toEqual({});
  an.answer("papers", "kind", "card");
  expect(an.case().segments).toEqual({ kind: "card" });
  an.answer("papers", "note", "");
  an.answer("papers", "phone", "");
  an.change("papers", "kind");
  an.answer("papers", "kind", "pass");
  expect(an.case().segments).toEqual({ kind: "pass" });
});

test("a press that sets an answer sets its segment, too", () => {
  const an = walk(aCase(procedure).atStep("sign").registeredOn("2026-03-02").get(), now, procedure);
  an.press("post");
  expect(an.case().segments).toEqual({ way: "post" });
});

test("what changes no answer leaves the segments as they are", () => {
  const segments = { kind: "kept" };
  const an = walk(aCase(procedure).having({ segments }).get(), now, procedure);
  an.press("done");
  expect(an.case().segments).toBe(segments);
});
