import type { Form } from "../../src/domain/procedure/form.ts";
import type { Option, Procedure, Step } from "../../src/domain/procedure/procedure.ts";
import { accept, reject, type Validation } from "../../src/domain/procedure/validation.ts";

const word = (text: string): Validation =>
  text.trim() === "" ? reject("rejected-empty") : accept(text.trim());
const done: Option = { id: "done", go: { to: "done" } };
const checklist: Option = { id: "checklist", go: { to: "checklist" } };
const to = (screen: string, id = "next"): Option => ({ id, go: { to: "screen", screen } });

const papers: Form = {
  id: "papers",
  version: 1,
  fields: [
    { id: "name", validate: word },
    { id: "kind", validate: word, choices: () => ["card", "pass"] },
    { id: "country", validate: word, when: ({ answers }) => answers["papers"]?.["kind"] === "pass" },
    { id: "note", validate: word, optional: true },
    { id: "phone", validate: word, optional: true, contact: true },
  ],
};

const registered: Form = {
  id: "registered",
  version: 1,
  fields: [{ id: "on", validate: word, labels: "day" }],
};

const handIn: Form = {
  id: "handIn",
  version: 1,
  fields: [
    { id: "way", validate: word, choices: () => ["post", "desk"] },
    {
      id: "tracking",
      validate: word,
      optional: true,
      when: ({ answers }) => answers["handIn"]?.["way"] === "post",
    },
    { id: "on", validate: word, labels: "day" },
  ],
};

const intro: Step = {
  id: "intro",
  needs: [],
  screens: [
    { kind: "info", id: "hello", options: [done, to("other", "has-one"), checklist] },
    { kind: "info", id: "other", options: [{ id: "works", go: { to: "alternative" } }, to("hello", "back")] },
  ],
};

const collect: Step = {
  id: "collect",
  needs: ["intro"],
  screens: [
    { kind: "form", id: "ask", form: "papers", next: { to: "screen", screen: "check" } },
    { kind: "review", id: "check", form: "papers", options: [to("sheet", "right"), checklist] },
    {
      kind: "sheet",
      id: "sheet",
      form: "papers",
      lines: ["name", "note"],
      options: [done, to("check", "back")],
    },
  ],
};

const register: Step = {
  id: "register",
  needs: ["collect"],
  screens: [
    { kind: "sheet", id: "fill", form: "papers", lines: ["name"], options: [to("pressed"), checklist] },
    { kind: "form", id: "pressed", form: "registered", fresh: { keep: [] }, next: { to: "done" } },
  ],
};

const sign: Step = {
  id: "sign",
  needs: ["register"],
  screens: [
    {
      kind: "info",
      id: "way",
      picture: "way",
      options: [
        { ...to("handed-in", "post"), set: { form: "handIn", field: "way", value: "post" } },
        { ...to("handed-in", "desk"), set: { form: "handIn", field: "way", value: "desk" } },
        { id: "map", url: "https://example.org/map" },
      ],
    },
    { kind: "form", id: "handed-in", form: "handIn", fresh: { keep: ["way"] }, next: { to: "done" } },
  ],
};

const app: Step = {
  id: "app",
  needs: ["intro"],
  screens: [
    { kind: "info", id: "install", options: [to("open"), checklist] },
    { kind: "info", id: "open", options: [done, to("install", "back")] },
  ],
};

const way: readonly Step[] = [intro, collect, register, sign, app];

/** A small procedure with one of everything: a form, a review, a sheet, a countdown, a way around, a farewell. */
export const tiny: Procedure = {
  id: "tiny",
  steps: [
    ...way,
    {
      id: "end",
      needs: way.map(({ id }) => id),
      screens: [{ kind: "info", id: "farewell", options: [checklist, { id: "erase", go: { to: "erase" } }] }],
    },
  ],
  forms: [papers, registered, handIn],
  deadline: {
    startedBy: { form: "registered", field: "on" },
    days: 10,
    stoppedBy: "sign",
    stoppedOn: { form: "handIn", field: "on" },
    restartAt: "register",
    perAttempt: ["registered", "handIn"],
  },
  calendar: {
    years: {},
    officeHours: [{ from: "07:30", to: "17:00" }],
    sendingHours: { from: "08:00", to: "20:00" },
    slots: { morning: "08:30", afternoon: "14:00" },
  },
  // Tests of reminders bring their own.
  reminders: { reminders: [], perWeek: 4, snoozeDays: [1, 3] },
  segments: [],
  eraseWhenOver: ["papers"],
  moved: {},
};
