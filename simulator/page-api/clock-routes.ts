import type { IncomingMessage } from "node:http";
import { readBody } from "../http/read-body.ts";
import { parse } from "./person-routes.ts";

/** Moves the simulator's clock forward by so many milliseconds. */
export type MoveClock = (ms: number) => void | Promise<void>;

/** A typing mistake should not move the clock past everything that is due. */
const MAX_MS = 366 * 24 * 60 * 60 * 1000;

/** The clock as the page gets it. */
export function describeClock(now: () => Date, move: MoveClock | undefined) {
  return { now: now().toISOString(), movable: move !== undefined };
}

/** Moves the clock as the page asked; throws when that is not possible. */
export async function moveOnPage(move: MoveClock | undefined, request: IncomingMessage): Promise<void> {
  const { advanceMs } = parse(await readBody(request, 1_000));
  if (move === undefined) throw new Error("This simulator's clock cannot be moved");
  if (typeof advanceMs !== "number" || !(advanceMs > 0 && advanceMs <= MAX_MS)) {
    throw new Error('"advanceMs" must be a number of milliseconds from 1 to a year');
  }
  await move(advanceMs);
}
