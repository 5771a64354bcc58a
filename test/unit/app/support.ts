import { onTestFinished } from "vitest";
import { applyEvent } from "../../../src/app/apply-event.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import type { CaseEvent } from "../../../src/domain/case/events.ts";
import { aCase } from "../../support/builders.ts";
import { handClock } from "../../support/clock.ts";
import { embeddedPlace } from "../../support/stores.ts";
import { tiny } from "../../support/tiny-procedure.ts";

/** A real store with what the use cases need of it. */
export async function desk() {
  const place = await embeddedPlace();
  const store = await place.open();
  onTestFinished(async () => {
    await store.close();
    await place.remove();
  });
  const clock = handClock();
  const deps = {
    procedure: tiny,
    saveCase: store.cases.save,
    loadCase: (personId: number) => store.cases.get(personId, tiny.id),
    now: clock.now,
  };
  return {
    store,
    clock,
    deps,
    /** Stores a case as the first of its person. */
    async begin(but: Partial<Case> = {}): Promise<Case> {
      const current = aCase().having(but).get();
      await store.cases.save(current, 0);
      return current;
    },
    happens: (known: Case, event: CaseEvent, updateId?: number) => applyEvent(deps, known, event, updateId),
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
