import { randomUUID } from "node:crypto";
import { vssid } from "../flows/index.ts";
import type { LocalDate } from "../src/domain/calendar/local-date.ts";
import type { Case } from "../src/domain/case/case.ts";
import type { Store } from "../src/storage/store.ts";

/** How many are due in one tick. */
export const DUE = 1_000;

/** Ticks of each kind; the first is not counted. Their people are ten thousand together, the fewest that are measured. */
export const ROUNDS = 5;

/** How many are due in all ticks together; the first numbers are theirs. */
export const DUE_IN_ALL = 2 * ROUNDS * DUE;

const FIRST_ID = 1_000_000_000;
const SAVING_AT_ONCE = 64;
const DAY_MS = 86_400_000;

/** A Tuesday morning: whoever pressed "Ghi nhận" the day before is reminded to print. */
const FIRST_TICK = Date.parse("2026-03-03T08:30:00+07:00");

/** The minute of a tick, counted from 0. */
export const minuteOf = (index: number) => new Date(FIRST_TICK + index * 60_000);

/** Saves those who are due, a thousand at each tick. */
export async function saveDue({ cases, people }: Store): Promise<void> {
  const save = async (index: number) => {
    const current = somebodyDue(index);
    const consent = { version: "2026-03", at: current.createdAt, purpose: "benchmark" };
    await people.save({ id: current.personId, locale: "vi", consent, createdAt: current.createdAt });
    return cases.save(current, 0);
  };
  let next = 0;
  const work = async () => {
    while (next < DUE_IN_ALL) await save(next++);
  };
  await Promise.all(Array.from({ length: SAVING_AT_ONCE }, work));
}

function somebody(index: number, dueAt: Date): Case {
  const at = minuteOf(-1_440).toISOString();
  return {
    id: randomUUID(),
    personId: FIRST_ID + index,
    procedureId: vssid.procedure.id,
    revision: 1,
    status: "active",
    attempt: 1,
    at: { step: "portal", screen: "open" },
    resumeAt: {},
    done: {},
    answers: {},
    segments: {},
    ticked: {},
    dueAt: dueAt.toISOString(),
    appliedUpdate: 0,
    pendingEffects: [],
    history: [],
    createdAt: at,
    touchedAt: at,
  };
}

/** Somebody who is due another day, with as few bytes as a case can have: what counts is how many there are. */
export function somebodyLater(index: number): Case {
  return somebody(index, new Date(minuteOf(-30).getTime() + (1 + (index % 300)) * DAY_MS));
}

function somebodyDue(index: number): Case {
  const current = somebody(index, minuteOf(Math.floor(index / DUE)));
  const done = ["who", "already", "photos", "details", "portal"].map((step) => [step, current.createdAt]);
  return {
    ...current,
    at: { step: "declaration", screen: "print" },
    resumeAt: { declaration: "print" },
    done: Object.fromEntries(done),
    answers: {
      who: { track: "student", unit: "Khoa Luật", fullName: "Nguyễn Văn Thử", code: "SV-0001", phone: "" },
      registration: { pressedOn: "2026-03-02" },
    },
    deadline: { startedOn: "2026-03-02" as LocalDate, lastDay: "2026-03-12" as LocalDate },
    history: done.map(([step]) => ({ at: current.createdAt, what: `done:${step}` })),
  };
}
