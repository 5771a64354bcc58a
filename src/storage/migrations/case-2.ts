/** A stored document of some version. */
export type Stored = Readonly<Record<string, unknown>>;

/**
 * Brings a case of version 1, which had no `version`, to version 2: new names, an id, and the segment that version 1
 * kept readable by a rule of its own. The plan of its due moment is left out, as in its row: it is rescheduled once, for
 * the other segments. Frozen: it names what those two versions have, not what the code has today.
 */
export function toCase2(stored: Stored): Stored {
  const { mute, optedOut, planId: _, ...rest } = stored as Case1;
  const { owed, clock, reminded, pinned } = rest;
  const named = renamed(rest, {
    owed: "pendingEffects",
    clock: "deadline",
    left: "resumeAt",
    reminded: "reminderRecords",
    strike: "firstFailureAt",
  });
  const track = rest.answers?.["who"]?.["track"];
  return {
    id: `${rest.personId}:${rest.procedureId}`,
    segments: track === undefined ? {} : { track },
    ...named,
    ...(owed && {
      pendingEffects: owed.map(renamedEffect),
    }),
    ...(clock && { deadline: renamed(clock, { overruled: "isMet" }) }),
    ...(reminded && {
      reminderRecords: reminded.map((each) => renamed(each, { cameOn: "arrivedOn", passedOver: "skipped" })),
    }),
    ...(pinned && { pinned: renamed(pinned, { message: "messageId", isLoose: "isPinPending" }) }),
    ...(mute === "unreachable" && { isUnreachable: true }),
    ...((mute === "opted-out" || optedOut) && { remindersOff: true }),
  };
}

function renamedEffect(effect: Effect1): Stored {
  if (effect.do === "refresh-clock") return { ...effect, do: "refresh-deadline" };
  return effect.text === "clock-stopped" ? { ...effect, text: "deadline-met" } : effect;
}

type Effect1 = { readonly do: string; readonly text?: string } & Stored;

/** What is changed of a case of version 1. */
type Case1 = {
  readonly personId: number;
  readonly procedureId: string;
  readonly answers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly owed?: readonly Effect1[];
  readonly clock?: Stored;
  readonly reminded?: readonly Stored[];
  readonly pinned?: Stored;
  readonly mute?: "opted-out" | "unreachable";
  readonly optedOut?: true;
  readonly planId?: string;
};

function renamed(stored: Stored, names: Readonly<Record<string, string>>): Stored {
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [names[name] ?? name, value]));
}
