import type { Sql } from "./sql.ts";

/**
 * What deleted rows leave in the files.
 *
 * `secure_delete` overwrites a deleted row with zeros, and an emptied log holds no older copy of its page.
 * But when SQLite moves rows between pages, a copy may stay in the free space of the old page, where no
 * deletion reaches it (seen for about one row in a hundred). Such a copy is encrypted; rewriting the file ends it.
 */
const NOTE = "remains";

/** Writes the log's pages into the database file and cuts the log to nothing, with all that it held. */
export function emptyLog(sql: Sql): void {
  sql.get("PRAGMA wal_checkpoint(TRUNCATE)");
}

/** Notes, in the transaction that deletes, that copies may have stayed. */
export function noteRemains(sql: Sql): void {
  sql.run("INSERT OR IGNORE INTO meta (name, value) VALUES (?, ?)", NOTE, new Uint8Array());
}

/** Rewrites the database file when something was deleted since the last time: about a second for 100 MB. */
export function clearRemains(sql: Sql): void {
  if (sql.run("DELETE FROM meta WHERE name = ?", NOTE) === 0) return;
  try {
    sql.script("VACUUM");
  } catch (error) {
    noteRemains(sql);
    throw error;
  }
  emptyLog(sql);
}
