import type { Case } from "../../src/domain/case/case.ts";
import type { Person } from "../../src/domain/case/person.ts";

/** An instant so many minutes after the suite's noon. */
export const minute = (after: number) => new Date(Date.UTC(2026, 2, 2, 5, after));

/** The kind of the dialogues of the samples. */
export const KIND = "answer:vssid";

/** Somebody who agreed at noon. */
export function aPerson(id: number, but: Partial<Person> = {}): Person {
  const at = minute(0).toISOString();
  return {
    id,
    locale: "vi",
    consent: { version: "2026-03", at, purpose: "to be guided" },
    createdAt: at,
    ...but,
  };
}

/** A first case, as it is saved over revision 0. */
export function aCase(personId: number, but: Partial<Case> = {}): Case {
  const at = minute(0).toISOString();
  const { procedureId = "vssid" } = but;
  return {
    id: `case-${personId}-${procedureId}`,
    personId,
    procedureId,
    revision: 1,
    status: "active",
    attempt: 1,
    at: { step: "welcome", screen: "hello" },
    done: {},
    answers: {},
    segments: {},
    resumeAt: {},
    ticked: {},
    appliedUpdate: 0,
    pendingEffects: [],
    history: [],
    createdAt: at,
    touchedAt: at,
    ...but,
  };
}

/** An update as Telegram handed it over. */
export const anUpdate = (updateId: number, lane = "501", payload = `{"update_id":${updateId}}`) => ({
  updateId,
  lane,
  payload,
});
