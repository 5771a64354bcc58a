import type { Sealer } from "../seal.ts";
import type { Dialogues } from "../store.ts";
import type { Sql } from "./sql.ts";

/** Dialogues, with what only the sweep asks. */
export type EmbeddedDialogues = Dialogues & {
  /** Deletes those whose time is over; returns how many. */
  purge(now: Date): number;
};

/** Dialogue records in SQLite. */
export function openDialogues(sql: Sql, sealer: Sealer): EmbeddedDialogues {
  // Few have one, but every answer asks.
  const people = new Set(sql.all<{ person_id: number }>(ALL).map((row) => row.person_id));

  return {
    async read(personId) {
      if (!people.has(personId)) return undefined;
      const row = sql.get<{ sealed: Uint8Array }>(
        "SELECT sealed FROM dialogues WHERE person_id = ?",
        personId,
      );
      return row && sealer.open(row.sealed, contextOf(personId));
    },

    async write(personId, record, expiresAt) {
      people.add(personId); // before the file: an id too many is looked up in vain, one too few would be overlooked
      const sealed = sealer.seal(record, contextOf(personId));
      // And with it: a deletion that was under way has taken the id out.
      await sql.write(WRITE, [personId, expiresAt.getTime(), sealed], () => people.add(personId));
    },

    async delete(personId) {
      if (!people.has(personId)) return;
      await sql.write(DELETE, [personId], () => people.delete(personId));
    },

    purge(now) {
      const gone = sql.all<{ person_id: number }>(SWEEP, now.getTime());
      for (const { person_id } of gone) people.delete(person_id);
      return gone.length;
    },
  };
}

const contextOf = (personId: number) => `dialogues:${personId}`;

const ALL = "SELECT person_id FROM dialogues";
const DELETE = "DELETE FROM dialogues WHERE person_id = ?";
const SWEEP = "DELETE FROM dialogues WHERE expires_at <= ? RETURNING person_id";
const WRITE = "INSERT OR REPLACE INTO dialogues (person_id, expires_at, sealed) VALUES (?, ?, ?)";
