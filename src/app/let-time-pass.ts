import type { Case } from "../domain/case.ts";
import { withDueMoment } from "../domain/clock.ts";
import type { Procedure } from "../domain/procedure.ts";
import { applyEvent } from "./apply-event.ts";
import { note } from "./settle.ts";

type Deps = {
  readonly procedure: Procedure;
  readonly saveCase: (next: Case, expected: number) => Promise<"saved" | "stale">;
  readonly loadCase: (personId: number) => Promise<Case | undefined>;
  readonly now: () => Date;
};

/**
 * Lets time pass for a case and carries out what that led to. No update comes again after a stop, so the
 * case stays due until all is carried out: then the next beat goes on where this one ended.
 */
export async function letTimePass(
  deps: Deps,
  known: Case,
  carryOut: (passed: Case) => Promise<Case>,
): Promise<void> {
  const applied = await applyEvent(deps, known, { kind: "time-passed" });
  const settled = await carryOut(applied.case);
  const next = (latest: Case) => withDueMoment(deps.procedure, latest);
  if (settled.dueAt !== next(settled).dueAt) await note(deps, settled, next);
}
