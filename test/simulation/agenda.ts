import { createPriorityQueue } from "../../src/delivery/priority-queue.ts";
import {
  addDays,
  daysBetween,
  type LocalDate,
  localDateOf,
  startOf,
} from "../../src/domain/calendar/local-date.ts";

const MINUTE_MS = 60_000;

/** What is to come, by its virtual instant; and the clock, which jumps from one to the next. */
export type Agenda<Event> = {
  /** Milliseconds since 1970, as everywhere here. */
  readonly now: () => number;
  readonly add: (at: number, event: Event) => void;
  /** All events of the next instant, to which the clock jumps; it never goes back. */
  readonly next: () => readonly Event[];
  readonly advance: (ms: number) => void;
};

/** An empty agenda. */
export function createAgenda<Event>(start: number): Agenda<Event> {
  const queue = createPriorityQueue<{ readonly at: number; readonly order: number; readonly event: Event }>(
    (a, b) => a.at < b.at || (a.at === b.at && a.order < b.order),
  );
  let now = start;
  let order = 0;
  return {
    now: () => now,
    add: (at, event) => queue.push({ at, order: order++, event }),
    next() {
      const first = queue.peek();
      const events: Event[] = [];
      for (let top = first; top && top.at === first?.at; top = queue.peek()) {
        events.push(top.event);
        queue.pop();
      }
      if (first) now = Math.max(now, first.at);
      return events;
    },
    advance(ms) {
      now += ms;
    },
  };
}

/** The instant of a day's `HH:MM` in Vietnam; days count from 0. */
export function instantOf(firstDay: LocalDate, day: number, time: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return startOf(addDays(firstDay, day)).getTime() + minutes * MINUTE_MS;
}

/** How many days after the first one an instant lies. */
export function dayOf(firstDay: LocalDate, at: number): number {
  return daysBetween(firstDay, localDateOf(new Date(at)));
}
