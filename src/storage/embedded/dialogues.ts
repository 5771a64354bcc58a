import type { Sealer } from "../seal.ts";
import type { Dialogues } from "../store.ts";
import type { Sql } from "./sql.ts";

/** Dialogues, with what only the purge asks. */
export type EmbeddedDialogues = Dialogues & {
  /** Deletes those whose time is over; returns how many. */
  purge(now: Date): number;
};

type DialogueRow = { person_id: number; kind: string };

/** Dialogue records in SQLite. */
export function openDialogues(sql: Sql, sealer: Sealer): EmbeddedDialogues {
  // Few people have one, but every answer asks.
  const open = new Set(sql.all<DialogueRow>(ALL).map((row) => contextOf(row.person_id, row.kind)));

  return {
    async read(personId, kind) {
      const context = contextOf(personId, kind);
      if (!open.has(context)) return undefined;
      const row = sql.get<{ sealed: Uint8Array }>(GET, personId, kind);
      return row && sealer.open(row.sealed, context);
    },

    async write(personId, kind, record, expiresAt) {
      const context = contextOf(personId, kind);
      open.add(context); // before the file: one too many is looked up in vain, one too few would be overlooked
      const sealed = sealer.seal(record, context);
      // And with the commit: a deletion that was under way has taken it out.
      await sql.write(WRITE, [personId, kind, expiresAt.getTime(), sealed], () => open.add(context));
    },

    async delete(personId, kind) {
      const context = contextOf(personId, kind);
      if (!open.has(context)) return;
      await sql.write(DELETE, [personId, kind], () => open.delete(context));
    },

    purge(now) {
      const gone = sql.all<DialogueRow>(PURGE, now.getTime());
      for (const { person_id, kind } of gone) open.delete(contextOf(person_id, kind));
      return gone.length;
    },
  };
}

const contextOf = (personId: number, kind: string) => `dialogues:${personId}:${kind}`;

const ALL = "SELECT person_id, kind FROM dialogues";
const GET = "SELECT sealed FROM dialogues WHERE person_id = ? AND kind = ?";
const DELETE = "DELETE FROM dialogues WHERE person_id = ? AND kind = ?";
const PURGE = "DELETE FROM dialogues WHERE expires_at <= ? RETURNING person_id, kind";
const WRITE = `
  INSERT INTO dialogues (person_id, kind, expires_at, sealed) VALUES (?, ?, ?, ?)
  ON CONFLICT (person_id, kind) DO UPDATE SET expires_at = excluded.expires_at, sealed = excluded.sealed`;
