import type { Sealer } from "../../seal.ts";
import type { Sql } from "../sql.ts";
import { layout1 } from "./layout-1.ts";
import { layout2 } from "./layout-2.ts";
import { layout3 } from "./layout-3.ts";

/** SQL, or code where rows must be decrypted; it runs inside the step's transaction. */
export type Step = string | ((sql: Sql, sealer: Sealer) => void);

/**
 * The steps from an empty file to today's tables; `PRAGMA user_version` counts those already taken.
 * Only ever append: released steps have run on real data.
 *
 * Readable columns are those that queries need. All else about a person is in `sealed`.
 * Instants are milliseconds since 1970.
 */
const STEPS: readonly Step[] = [layout1, layout2, layout3];

/** How many steps the file has taken, 0 for an empty one; refuses a file of a newer version of the bot. */
export function layoutOf(sql: Sql): number {
  const layout = Number(sql.get("PRAGMA user_version")?.["user_version"]);
  if (layout > STEPS.length) {
    throw new Error(
      `The data folder was written by a newer version of the bot (its tables are version ${layout}, ` +
        `this one knows ${STEPS.length}): start that version, or restore a copy made before.`,
    );
  }
  return layout;
}

/** Brings a file to today's tables. */
export function migrate(sql: Sql, sealer: Sealer): void {
  for (let layout = layoutOf(sql); layout < STEPS.length; layout += 1) {
    const step = STEPS[layout] ?? "";
    // The count moves with the step's tables, so a stop between two steps repeats none.
    sql.transaction(() => {
      if (typeof step === "string") sql.script(step);
      else step(sql, sealer);
      sql.script(`PRAGMA user_version = ${layout + 1}`);
    });
  }
}
