import type { Progress } from "../simulate.ts";

/** Where lines go: a terminal, on which one line can be drawn over and over, or a file. */
export type Screen = { readonly isTTY?: boolean; write(text: string): unknown };

const CLEAR_LINE = "\r\u001b[2K";
const BAR = 24;

/** Draws how far a simulation has come: one line that changes on a terminal, a line for each day elsewhere. */
export function drawProgress(screen: Screen, days: number): { show(progress: Progress): void; end(): void } {
  let shownDay = -1;
  return {
    show(progress) {
      if (screen.isTTY) screen.write(`${CLEAR_LINE}${lineOf(progress, days)}`);
      else if (progress.day !== shownDay) screen.write(`${lineOf(progress, days)}\n`);
      shownDay = progress.day;
    },
    end() {
      if (screen.isTTY) screen.write(CLEAR_LINE);
    },
  };
}

function lineOf({ day, joined, messages, reminders, kills }: Progress, days: number): string {
  const full = Math.round(((day + 1) / days) * BAR);
  const bar = "█".repeat(full) + "·".repeat(BAR - full);
  const count = (value: number, what: string) => `${value.toLocaleString("en")} ${what}`;
  return [
    `${bar} day ${day + 1} of ${days}`,
    count(joined, "people"),
    count(messages, "messages"),
    count(reminders, "reminders"),
    count(kills, "kills"),
  ].join(" · ");
}
