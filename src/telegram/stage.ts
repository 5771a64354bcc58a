import type { Context } from "grammy";
import type { CasePatch } from "../app/run-effects.ts";
import type { CaseUser } from "./context.ts";

/** Where effects are carried out: a chat, with the button that was pressed in it, if any. */
export type EffectContext = Pick<Context, "api" | "callbackQuery"> & {
  readonly user: CaseUser;
  /** The bot speaks of its own accord: nothing came from the person. */
  readonly isUnprompted: boolean;
  /** Puts the question of the place where the person is. */
  readonly ask: () => Promise<CasePatch>;
};
