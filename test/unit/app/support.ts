import { onTestFinished } from "vitest";
import type { App } from "../../../src/app/app.ts";
import { applyEvent } from "../../../src/app/apply-event.ts";
import type { Messenger } from "../../../src/app/messenger.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import type { CaseEvent } from "../../../src/domain/case/events.ts";
import type { Person } from "../../../src/domain/case/person.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import type { Procedure } from "../../../src/domain/procedure/procedure.ts";
import { createLog } from "../../../src/ops/log.ts";
import { aCase } from "../../support/builders.ts";
import { handClock } from "../../support/clock.ts";
import { embeddedPlace } from "../../support/stores.ts";
import { tiny } from "../../support/tiny-procedure.ts";

/** A content without texts and pictures, around a procedure. */
export function contentOf(procedure: Procedure): Content {
  return {
    procedure,
    consent: { version: "2026-03", purpose: "to be guided" },
    faq: [],
    troubles: [],
    facts: () => ({}),
    address: () => "you",
    guide: [],
    pictures: new URL("file:///nowhere/"),
  };
}

/** What the use cases work with, over a real store; nothing is sent by it. */
export async function desk(procedure: Procedure = tiny) {
  const place = await embeddedPlace();
  const store = await place.open();
  onTestFinished(async () => {
    await store.close();
    await place.remove();
  });
  const clock = handClock();
  const lines: string[] = [];
  const app: App = {
    content: contentOf(procedure),
    store,
    dialogues: store.dialogues,
    messenger: {} as Messenger,
    readFailure: () => undefined,
    now: clock.now,
    newId: () => "a-new-case",
    log: createLog({ level: "debug", write: (line) => lines.push(line) }),
  };
  return {
    store,
    clock,
    app,
    /** Lines of the log. */
    lines,
    load: (personId: number) => store.cases.get(personId, procedure.id),
    /** Stores a case as the first of its person. */
    async begin(but: Partial<Case> = {}): Promise<Case> {
      const current = aCase().having(but).get();
      await store.cases.save(current, 0);
      return current;
    },
    happens: (before: Case, event: CaseEvent, updateId?: number) => applyEvent(app, before, event, updateId),
  };
}

/** Presses Done on the first screen of all. */
export const helloDone: CaseEvent = {
  kind: "pressed",
  attempt: 1,
  step: "intro",
  screen: "hello",
  option: "done",
};

/** Somebody who agreed. */
export function aPerson(id: number): Person {
  return {
    id,
    locale: "vi",
    consent: { version: "2026-03", at: "2026-03-01", purpose: "" },
    createdAt: "2026-03-01",
  };
}
