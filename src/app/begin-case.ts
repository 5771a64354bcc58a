import type { Case } from "../domain/case/case.ts";
import { newCase } from "../domain/case/new-case.ts";
import type { Person } from "../domain/case/person.ts";
import type { Content } from "../domain/procedure/content.ts";
import { reschedule } from "../domain/reminders/next-due.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";

type Deps = {
  readonly content: Content;
  readonly loadPerson: (id: number) => Promise<Person | undefined>;
  readonly savePerson: (person: Person) => Promise<void>;
  readonly saveCase: (next: Case, expected: number) => Promise<"saved" | "stale">;
  readonly loadCase: (personId: number) => Promise<Case | undefined>;
  readonly now: () => Date;
  /** An id that no other case has. */
  readonly newId: () => string;
};

/** Records the consent and opens the person's case at the first step; agreeing twice changes nothing. */
export async function beginCase(
  deps: Deps,
  personId: number,
  locale: string,
  updateId: number,
): Promise<{ person: Person; case: Case }> {
  const { procedure, consent } = deps.content;
  const now = deps.now();
  const at = now.toISOString();
  // A consent that was given stays as it was given, also after a stop right behind it.
  const person: Person = (await deps.loadPerson(personId)) ?? {
    id: personId,
    locale,
    consent: { ...consent, at },
    createdAt: at,
  };
  const begun: Case = {
    ...newCase(procedure, { id: deps.newId(), personId }, now),
    appliedUpdate: updateId,
    pendingEffects: [{ do: "show" }],
    history: [{ at, what: "began" }],
  };
  const opened = reschedule(timetableOf(procedure), begun, now);
  // The person first: a case without its consent must never exist.
  await deps.savePerson(person);
  if ((await deps.saveCase(opened, 0)) === "saved") return { person, case: opened };
  const current = await deps.loadCase(personId);
  if (!current) throw new Error("a case that was just there is gone");
  return { person, case: current };
}
