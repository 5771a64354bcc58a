import { describe, expect, test } from "vitest";
import { asAsked, nextQuestion, openQuestion } from "../../../../src/domain/case/question.ts";
import { aCase, morning, walk } from "../../../support/builders.ts";
import { tiny } from "../../../support/tiny-procedure.ts";

const now = morning("2026-03-02");
const named = { papers: { name: "An", kind: "card", note: "", phone: "" } };
const atReview = () => aCase().atStep("collect", "check").having({ answers: named });

describe("the review's own button while one line is asked", () => {
  const asks = walk(atReview().get(), now);
  asks.happens({ kind: "change-asked", form: "papers", field: "name" });
  const question = nextQuestion(tiny, asks.case(), now);
  const asking = { ...asks.case(), asked: question && asAsked(asks.case(), question, now) };

  test("does what it says, and the line is asked no more", () => {
    expect(openQuestion(tiny, asking, now)?.field.id).toBe("name");
    const person = walk(asking, now);
    person.press("right");
    expect(person.case()).toMatchObject({ at: { step: "collect", screen: "sheet" }, answers: named });
    expect(openQuestion(tiny, person.case(), now)).toBeUndefined();
    expect(person.answer("papers", "name", "Bình").outcome).toBe("stale");
  });

  test("leaves no question open for whoever comes back to the review", () => {
    const person = walk(asking, now);
    person.press("right");
    person.press("back");
    expect(person.case().at).toEqual({ step: "collect", screen: "check" });
    expect(openQuestion(tiny, person.case(), now)).toBeUndefined();
  });
});
