import type { Sealer } from "../seal.ts";
import type { Dialogues } from "../store.ts";
import type { Sql } from "./sql.ts";

/** Dialogues, with what only the sweep asks. */
export type EmbeddedDialogues = Dialogues & {
  /** Deletes those whose time is over; returns how many. */
  sweep(now: Date): number;
};

/** Dialogue records in SQLite. */
export function openDialogues(sql: Sql, sealer: Sealer): EmbeddedDialogues {
  return {
    async read(personId) {
      const row = sql.get<{ sealed: Uint8Array }>(
        "SELECT sealed FROM dialogues WHERE person_id = ?",
        personId,
      );
      return row && sealer.open(row.sealed, contextOf(personId));
    },

    async write(personId, record, expiresAt) {
      sql.run(WRITE, personId, expiresAt.getTime(), sealer.seal(record, contextOf(personId)));
    },

    async delete(personId) {
      sql.run("DELETE FROM dialogues WHERE person_id = ?", personId);
    },

    sweep: (now) => sql.run("DELETE FROM dialogues WHERE expires_at <= ?", now.getTime()),
  };
}

const contextOf = (personId: number) => `dialogues:${personId}`;

const WRITE = "INSERT OR REPLACE INTO dialogues (person_id, expires_at, sealed) VALUES (?, ?, ?)";
