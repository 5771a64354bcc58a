import type { Context } from "grammy";
import type { Noted } from "../app/run-effects.ts";
import type { KnownVisit } from "./context.ts";

/** Where effects are carried out: a chat, with the button that was pressed in it, if any. */
export type Stage = Pick<Context, "api" | "callbackQuery"> & {
  readonly visit: KnownVisit;
  /** The bot speaks of its own accord: nothing came from the person. */
  readonly unasked: boolean;
  /** Puts the question of the place where the person is. */
  readonly ask: () => Promise<Noted>;
};
