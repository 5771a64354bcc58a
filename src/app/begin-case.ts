import type { Case } from "../domain/case/case.ts";
import { newCase } from "../domain/case/new-case.ts";
import type { Person } from "../domain/case/person.ts";
import { reschedule } from "../domain/reminders/next-due.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import type { App } from "./app.ts";
import { loadCase } from "./load-case.ts";

/** Records the consent and opens the person's case at the first step; agreeing twice changes nothing. */
export async function beginCase(
  app: Pick<App, "store" | "content" | "now" | "newId">,
  personId: number,
  locale: string,
  updateId: number,
): Promise<{ person: Person; case: Case }> {
  const { procedure, consent } = app.content;
  const now = app.now();
  const at = now.toISOString();
  // A retry after a crash keeps the consent as first given.
  const person: Person = (await app.store.people.get(personId)) ?? {
    id: personId,
    locale,
    consent: { ...consent, at },
    createdAt: at,
  };
  const begun: Case = {
    ...newCase(procedure, { id: app.newId(), personId }, now),
    appliedUpdate: updateId,
    pendingEffects: [{ do: "show" }],
    history: [{ at, what: "began" }],
  };
  const scheduled = reschedule(timetableOf(procedure), begun, now);
  // The person first: a case without its consent must never exist.
  await app.store.people.save(person);
  if ((await app.store.cases.save(scheduled, 0)) === "saved") return { person, case: scheduled };
  const current = await loadCase(app, personId);
  if (!current) throw new Error("A case that was there a moment ago is gone.");
  return { person, case: current };
}
