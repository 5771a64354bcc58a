/** A clock that only moves when told. */
export type HandClock = {
  readonly now: () => Date;
  readonly goTo: (iso: string) => void;
  readonly advance: (by: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
  }) => void;
};

/** A hand-driven clock; by default a Monday morning in Vietnam. */
export function handClock(start = "2026-03-02T08:30:00+07:00"): HandClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    goTo(iso) {
      at = Date.parse(iso);
    },
    advance({ days = 0, hours = 0, minutes = 0 }) {
      at += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
  };
}
