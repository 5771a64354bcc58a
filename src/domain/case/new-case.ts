import type { Procedure } from "../procedure/procedure.ts";
import type { Case } from "./case.ts";
import { firstPlaceOf } from "./navigation.ts";

/** The case of somebody who begins now, at the first step and with nothing done or owed. */
export function newCase(procedure: Procedure, personId: number, now: Date): Case {
  const [first] = procedure.steps;
  if (!first) throw new Error(`procedure ${procedure.id} has no steps`);
  const at = now.toISOString();
  const place = firstPlaceOf(first);
  return {
    personId,
    procedureId: procedure.id,
    revision: 1,
    status: "active",
    attempt: 1,
    at: place,
    resumeAt: { [place.step]: place.screen },
    done: {},
    answers: {},
    ticked: {},
    appliedUpdate: 0,
    pendingEffects: [],
    history: [],
    createdAt: at,
    touchedAt: at,
  };
}
