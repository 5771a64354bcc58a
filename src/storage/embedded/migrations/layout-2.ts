/** Reminders: the plan of a case, and a row for each message that the bot sends of its own accord. */
export const layout2 = `
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
`;
