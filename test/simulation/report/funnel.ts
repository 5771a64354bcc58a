import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { dayOf } from "../agenda.ts";
import type { PersonRecord } from "../checks/recorder.ts";
import { type CharacterName, characters } from "../people/characters.ts";
import { type Milestone, milestones } from "../people/history.ts";

/** How many people had come how far at the end of each day, and in the end by character. */
export type Funnel = {
  readonly firstDay: LocalDate;
  readonly steps: readonly { readonly name: Milestone; readonly byDay: readonly number[] }[];
  readonly characters: readonly {
    readonly name: CharacterName;
    readonly people: number;
    readonly reached: readonly number[];
  }[];
};

/** Counts the people at each step of the way. */
export function funnelOf(records: readonly PersonRecord[], firstDay: LocalDate, days: number): Funnel {
  const steps = milestones.map((name) => {
    const onDay = Array<number>(days).fill(0);
    for (const { history } of records) {
      const at = history.reached.get(name);
      if (at === undefined) continue;
      const day = dayOf(firstDay, at);
      onDay[day] = (onDay[day] ?? 0) + 1;
    }
    let sum = 0;
    return { name, byDay: onDay.map((count) => (sum += count)) };
  });
  return {
    firstDay,
    steps,
    characters: Object.keys(characters).map((name) => rowOf(name as CharacterName, records)),
  };
}

function rowOf(name: CharacterName, records: readonly PersonRecord[]): Funnel["characters"][number] {
  const own = records.filter(({ persona }) => persona.name === name);
  const reached = milestones.map((step) => own.filter(({ history }) => history.reached.has(step)).length);
  return { name, people: own.length, reached };
}
