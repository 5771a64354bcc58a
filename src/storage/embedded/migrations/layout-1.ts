/** The first tables: people, their cases and dialogues, and the inbox. */
export const layout1 = `
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
`;
