import type { Case, Effect } from "../domain/case/case.ts";

type Deps = {
  readonly saveCase: (next: Case, expected: number) => Promise<"saved" | "stale">;
  readonly loadCase: (personId: number) => Promise<Case | undefined>;
};

/** What carrying out an effect taught, to remember in the case. */
export type Noted = Partial<
  Pick<
    Case,
    | "promptMessage"
    | "statusMessage"
    | "asked"
    | "pinned"
    | "strike"
    | "mute"
    | "history"
    | "touchedAt"
    | "reminded"
  >
>;

/**
 * Carries out what a case owes, one effect at a time, each struck off as soon as it is done; an edit, which harms
 * nobody when it comes twice, together with the next. A stop between an effect and its note repeats it; none is left out.
 *
 * @param finish what is to be changed together with striking off the last one
 */
export async function settle(
  deps: Deps,
  known: Case,
  perform: (effect: Effect, known: Case) => Promise<Noted>,
  finish: (settled: Case) => Case = (settled) => settled,
): Promise<Case> {
  let current = known;
  for (;;) {
    const [effect] = current.owed;
    if (!effect) return current;
    const noted = await perform(effect, current);
    const rest = without(current.owed, effect);
    if (effect.do === "refresh-status" && rest.length > 0) {
      // Unsaved as yet: where somebody else saves first, it is still owed.
      current = { ...current, ...noted, owed: rest };
      continue;
    }
    const before = current.appliedUpdate;
    const struck = await note(deps, current, (latest) => {
      // A later update was taken in meanwhile: the place that was shown is an earlier one, and the latest is still owed.
      if (effect.do === "show" && latest.appliedUpdate !== before) return latest;
      const next = { ...latest, ...noted, owed: without(latest.owed, effect) };
      return next.owed.length === 0 ? finish(next) : next;
    });
    if (!struck) return current;
    current = struck;
  }
}

/**
 * Owes the person what answers an update that is no event. Several messages go this way, so that a stop
 * between them repeats one of them and not all.
 */
export async function owe(
  deps: Deps,
  known: Case,
  effects: readonly Effect[],
  updateId: number,
): Promise<Case | undefined> {
  if (known.appliedUpdate === updateId) return known;
  return note(deps, known, (latest) => ({
    ...latest,
    appliedUpdate: updateId,
    owed: [...latest.owed, ...effects],
  }));
}

/** Writes something into the case that is no event, on top of whatever was saved meanwhile; `undefined` when the case is gone. */
export async function note(
  deps: Deps,
  known: Case,
  change: (latest: Case) => Case,
): Promise<Case | undefined> {
  let current: Case | undefined = known;
  while (current) {
    const next: Case = { ...change(current), revision: current.revision + 1 };
    if ((await deps.saveCase(next, current.revision)) === "saved") return next;
    current = await deps.loadCase(known.personId);
  }
  return undefined;
}

function without(owed: readonly Effect[], done: Effect): readonly Effect[] {
  const at = owed.findIndex((effect) => JSON.stringify(effect) === JSON.stringify(done));
  return at < 0 ? owed : owed.filter((_, index) => index !== at);
}
