import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/content-check/check-content.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import type { Procedure, Screen, Step } from "../../../src/domain/procedure/procedure.ts";
import { begin, end, form, handIn, tinyContent, tinyTexts } from "./tiny-content.ts";

const everythingExists = () => true;

test("a sound content has no problems", () => {
  expect(checkContent(tinyContent(), tinyTexts(), everythingExists)).toEqual([]);
});

const screens = (...changed: Screen[]): Partial<Procedure> => ({
  steps: [{ ...begin, screens: changed }, handIn, end],
});
const [hello, ask] = begin.screens as [Screen, Screen];
const deadline = tinyContent().procedure.deadline;
const leads = (screen: string): Screen => ({
  kind: "info",
  id: "hello",
  options: [{ id: "done", go: { to: "screen", screen } }],
});
const steps = (...changed: Step[]): Partial<Procedure> => ({ steps: changed });

describe("one planted mistake in the way is found and named", () => {
  test.each<[mistake: string, procedure: Partial<Procedure>, told: string]>([
    [
      "a screen that nothing leads to",
      screens(hello, ask, { ...ask, id: "aside" }),
      'screen "begin.aside" is reached by no way',
    ],
    [
      "a way to a screen that does not exist",
      screens(hello, ask, { ...leads("nowhere"), id: "ask2" }),
      'screen "begin.ask2" leads to "nowhere", which step "begin" does not have',
    ],
    [
      "a screen without a way on",
      screens({ kind: "info", id: "hello", options: [] }),
      'screen "begin.hello" is a dead end',
    ],
    [
      "a screen that only offers help",
      screens({ kind: "info", id: "hello", options: [{ id: "stuck", go: { to: "troubles" } }] }),
      'screen "begin.hello" is a dead end',
    ],
    ["a step that goes round in circles", screens(leads("hello")), 'step "begin" can be finished by no way'],
    ["a step without screens", steps({ ...begin, screens: [] }, handIn, end), 'step "begin" has no screens'],
    ["two screens of one name", screens(hello, ask, ask), 'screen in step "begin" "ask" is there twice'],
    ["two steps of one name", steps(begin, handIn, begin, end), 'step "begin" is there twice'],
    [
      "a need that does not exist",
      steps({ ...begin, needs: ["luck"] }, handIn, end),
      'step "begin" needs "luck", which does not exist',
    ],
    [
      "needs that wait for each other",
      steps({ ...begin, needs: ["hand-in"] }, handIn, end),
      'step "hand-in" can never be opened: its needs wait for each other',
    ],
    [
      "a form that does not exist",
      screens(hello, { kind: "form", id: "ask", form: "other", next: { to: "done" } }),
      'screen "begin.ask" uses the form "other", which does not exist',
    ],
    [
      "a sheet with a line that the form lacks",
      screens(hello, {
        kind: "sheet",
        id: "ask",
        form: "form",
        lines: ["size"],
        options: [{ id: "done", go: { to: "done" } }],
      }),
      'screen "begin.ask" names the field "size", which form "form" does not have',
    ],
    [
      "a field kept that the form lacks",
      screens(hello, {
        kind: "form",
        id: "ask",
        form: "form",
        fresh: { keep: ["size"] },
        next: { to: "done" },
      }),
      'screen "begin.ask" names the field "size", which form "form" does not have',
    ],
    [
      "a button that answers an unknown field",
      screens({
        kind: "info",
        id: "hello",
        options: [{ id: "done", go: { to: "done" }, set: { form: "form", field: "size", value: "1" } }],
      }),
      'screen "begin.hello" answers "form.size", which does not exist',
    ],
    [
      "a step moved to where nothing is",
      { moved: { gone: "nowhere" } },
      '"gone" has moved to "nowhere", which does not exist',
    ],
    [
      "a screen moved to where nothing is",
      { moved: { gone: "begin.nowhere" } },
      '"gone" has moved to "begin.nowhere", which does not exist',
    ],
    [
      "a step moved away that is still there",
      { moved: { begin: "hand-in" } },
      '"begin" is said to have moved, but it is still there',
    ],
    [
      "an id that would break a button",
      steps(begin, handIn, { ...end, id: "the.end" }),
      '"the.end" is no id: letters, digits and dashes only',
    ],
    [
      "a field that is there twice",
      { forms: [{ ...form, fields: [...form.fields, ...form.fields.slice(0, 1)] }] },
      'field in form "form" "day" is there twice',
    ],
  ])("%s", (_, procedure, told) => {
    expect(checkContent(tinyContent(procedure), tinyTexts(), everythingExists)).toContain(told);
  });

  test("a button longer than Telegram takes", () => {
    const long = "a".repeat(60);
    const problems = checkContent(
      tinyContent({ steps: [begin, handIn, { ...end, id: long }] }),
      tinyTexts(),
      everythingExists,
    );
    expect(problems).toContain(`the button "tiny/s99:${long}.bye.checklist" is longer than 64 bytes`);
  });

  test("a version of the consent text that its button has no room for", () => {
    const version = "v".repeat(60);
    const content = { ...tinyContent({}), consent: { version, purpose: "test" } };
    expect(checkContent(content, tinyTexts(), everythingExists)).toContain(
      `the button "tiny/w:vi.agree.${version}" is longer than 64 bytes`,
    );
  });

  test("a picture that is not there", () => {
    expect(checkContent(tinyContent(), tinyTexts(), (file) => !file.href.endsWith("/hello.svg"))).toEqual([
      'the picture "hello.svg" is missing',
    ]);
  });
});

describe("one planted mistake about the deadline is found and named", () => {
  test.each<[mistake: string, procedure: Partial<Procedure>, told: string]>([
    [
      "stopped by a step that does not exist",
      { deadline: { ...deadline, stoppedBy: "post" } },
      'the deadline names step "post", which does not exist',
    ],
    [
      "starting anew at a step that does not exist",
      { deadline: { ...deadline, restartAt: "post" } },
      'the deadline names step "post", which does not exist',
    ],
    [
      "started by a field that does not exist",
      { deadline: { ...deadline, startedBy: { form: "form", field: "hour" } } },
      'the deadline is started by "form.hour", which does not exist',
    ],
    [
      "stopped on a day that nobody is asked for",
      { deadline: { ...deadline, stoppedOn: { form: "form", field: "hour" } } },
      'the deadline is stopped on the day "form.hour", which does not exist',
    ],
    [
      "started by an answer that a new attempt keeps",
      { deadline: { ...deadline, perAttempt: [] } },
      'the deadline is started by "form.day", which a new attempt does not forget',
    ],
    [
      "stopped before it starts",
      { deadline: { ...deadline, restartAt: "hand-in", stoppedBy: "begin" } },
      'the deadline is stopped by "begin", which comes before "hand-in"',
    ],
    [
      "asked for nowhere",
      { deadline: { ...deadline, restartAt: "hand-in" } },
      'no step from "hand-in" to "hand-in" asks what starts the deadline',
    ],
    [
      "stopped without being started",
      steps(begin, { ...handIn, needs: [] }, end),
      'the deadline can be stopped by "hand-in" before "begin" has started it',
    ],
    ["of no days", { deadline: { ...deadline, days: 0 } }, "the deadline runs 0 days"],
    [
      "a form to forget that does not exist",
      { eraseWhenOver: ["photos"] },
      'the form "photos" is to be forgotten, but does not exist',
    ],
  ])("%s", (_, procedure, told) => {
    expect(checkContent(tinyContent(procedure), tinyTexts(), everythingExists)).toContain(told);
  });
});

describe("one planted mistake in the help is found and named", () => {
  test.each<[mistake: string, rest: Partial<Content>, told: string]>([
    [
      "help offered where there is none",
      { troubles: [{ id: "lost", steps: ["begin"] }] },
      'step "hand-in" offers help but has no troubles',
    ],
    [
      "a trouble of an unknown step",
      { troubles: [{ id: "lost", steps: ["hand-in", "post"] }] },
      'trouble "lost" belongs to step "post", which does not exist',
    ],
    ["a question asked twice", { faq: [{ id: "why" }, { id: "why" }] }, 'question "why" is there twice'],
  ])("%s", (_, rest, told) => {
    expect(checkContent(tinyContent({}, rest), tinyTexts(), everythingExists)).toContain(told);
  });
});
