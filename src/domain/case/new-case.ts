import type { Procedure } from "../procedure/procedure.ts";
import type { Case } from "./case.ts";
import { firstPlaceOf } from "./navigation.ts";

/** The case of a person at the first step, with nothing done; the id is unique among all cases. */
export function newCase(
  procedure: Procedure,
  { id, personId }: Pick<Case, "id" | "personId">,
  now: Date,
): Case {
  const [first] = procedure.steps;
  if (!first) throw new Error(`procedure ${procedure.id} has no steps`);
  const at = now.toISOString();
  const place = firstPlaceOf(first);
  return {
    id,
    personId,
    procedureId: procedure.id,
    revision: 1,
    status: "active",
    attempt: 1,
    at: place,
    resumeAt: { [place.step]: place.screen },
    done: {},
    answers: {},
    segments: {},
    ticked: {},
    appliedUpdate: 0,
    pendingEffects: [],
    history: [],
    createdAt: at,
    touchedAt: at,
  };
}
