import type { Sql } from "./sql.ts";

/**
 * What deleted rows leave in the files.
 *
 * `secure_delete` overwrites a deleted row with zeros, and an emptied log holds no older copy of its page.
 * But when SQLite moves rows between pages, a copy may stay in the free space of the old page, where no
 * deletion reaches it (seen for every tenth dialogue). Such a copy is encrypted, but with a key that is
 * still there; only rewriting the file ends it.
 */
const NOTE = "remains";

// 16 MB, some 5,000 people: rewritten in about a tenth of a second, while nobody else is served.
const QUICK_PAGES = 4096;

/** Notes, in the transaction that deletes, that copies may have stayed. */
export function requestVacuum(sql: Sql): void {
  sql.run("INSERT OR IGNORE INTO meta (name, value) VALUES (?, ?)", NOTE, new Uint8Array());
}

/** Ends what was deleted: all of it where the file is small, else what is in the log; the purge does the rest. */
export function vacuumIfSmall(sql: Sql): void {
  const pages = Number(sql.get("PRAGMA page_count")?.["page_count"]);
  if (pages <= QUICK_PAGES) vacuum(sql);
  else emptyLog(sql);
}

/** Rewrites the database file when something was deleted since the last time: about a second for 100 MB. */
export function vacuum(sql: Sql): void {
  if (!sql.get("SELECT name FROM meta WHERE name = ?", NOTE)) return;
  sql.script("VACUUM");
  sql.run("DELETE FROM meta WHERE name = ?", NOTE); // after it: a stop in between rewrites once more
  emptyLog(sql);
}

// Writes the log's pages into the database file and cuts the log to nothing, with all that it held.
function emptyLog(sql: Sql): void {
  sql.get("PRAGMA wal_checkpoint(TRUNCATE)");
}
