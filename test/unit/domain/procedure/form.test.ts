import { expect, test } from "vitest";
import { applies, nextField } from "../../../../src/domain/procedure/form.ts";
import { formOf } from "../../../../src/domain/procedure/procedure.ts";
import { day } from "../../../support/builders.ts";
import { tiny } from "../../../support/tiny-procedure.ts";

const papers = formOf(tiny, "papers");
const next = (given?: Record<string, string>) =>
  nextField(papers, { answers: given ? { papers: given } : {}, today: day("2026-03-02") })?.id;

test("questions come in order, those that do not apply are left out", () => {
  expect(next()).toBe("name");
  expect(next({ name: "An" })).toBe("kind");
  expect(next({ name: "An", kind: "card" })).toBe("note");
  expect(next({ name: "An", kind: "pass" })).toBe("country");
});

test("a question that was skipped is answered", () => {
  expect(next({ name: "An", kind: "card", note: "", phone: "" })).toBeUndefined();
});

test("a question that other answers bring up later is open again", () => {
  expect(next({ name: "An", kind: "pass", note: "", phone: "" })).toBe("country");
});

test("a question without a condition always applies", () => {
  const context = { answers: {}, today: day("2026-03-02") };
  const fitting = papers.fields.filter((field) => applies(field, context)).map(({ id }) => id);
  expect(fitting).toEqual(["name", "kind", "note", "phone"]);
});
