import type { Sql } from "./sql.ts";

/**
 * The steps from an empty file to today's tables; `PRAGMA user_version` counts those already taken.
 * Only ever append: released steps have run on somebody's data.
 *
 * Readable columns are those that queries need. All else about a person is in `sealed`.
 * Instants are milliseconds since 1970.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL);

  CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    locale TEXT NOT NULL,
    reachable INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sealed BLOB NOT NULL
  );

  CREATE TABLE cases (
    person_id INTEGER NOT NULL,
    procedure_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    status TEXT NOT NULL,
    step TEXT NOT NULL,
    track TEXT,
    due_at INTEGER,
    lease_until INTEGER,
    touched_at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (person_id, procedure_id)
  );
  CREATE INDEX cases_due ON cases (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE dialogues (
    person_id INTEGER PRIMARY KEY,
    expires_at INTEGER NOT NULL,
    sealed BLOB NOT NULL
  );

  -- state: waiting, aside or done; at: when it came to that state. The lane is a person, so it is sealed too.
  CREATE TABLE inbox (
    update_id INTEGER PRIMARY KEY,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    at INTEGER NOT NULL,
    sealed BLOB
  );
  `,
  `
  -- Whether somebody can be reached stands in the case, which alone knows what follows from it.
  ALTER TABLE people DROP COLUMN reachable;

  ALTER TABLE cases ADD COLUMN plan TEXT NOT NULL DEFAULT '';
  CREATE INDEX cases_plan ON cases (plan) WHERE status IN ('active', 'expired');

  -- at: when it came to its state; repeats: how many tries may have reached the person before.
  CREATE TABLE notices (
    person_id INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    reminder TEXT NOT NULL,
    state TEXT NOT NULL,
    repeats INTEGER NOT NULL,
    message_id INTEGER,
    reason TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (person_id, attempt, reminder)
  ) WITHOUT ROWID;
  `,
];

/** Brings a database to today's tables; refuses one that a newer version of the bot has written. */
export function migrate(sql: Sql): void {
  const version = Number(sql.get("PRAGMA user_version")?.["user_version"]);
  if (version > MIGRATIONS.length) {
    throw new Error(
      `The data folder was written by a newer version of the bot (its tables are version ${version}, ` +
        `this one knows ${MIGRATIONS.length}): start that version, or restore a copy made before.`,
    );
  }
  MIGRATIONS.slice(version).forEach((step, index) => {
    // The count moves with the step's tables, so a stop between two steps repeats none.
    sql.transaction(() => sql.script(`${step}; PRAGMA user_version = ${version + index + 1};`));
  });
}
