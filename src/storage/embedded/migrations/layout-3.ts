import { type Stored, toCase2 } from "../../migrations/case-2.ts";
import type { Sealer } from "../../seal.ts";
import type { Sql } from "../sql.ts";
import { requestVacuum } from "../vacuum.ts";

/**
 * Procedures side by side: a case has an id, dialogues have a kind, and ledger rows name the case. The words for the
 * states of updates change. A sealed case stays as it is: its id is the context under which it was sealed.
 */
export function layout3(sql: Sql, sealer: Sealer): void {
  sql.script(TABLES);
  copyCases(sql, sealer);
  sql.script(LEDGER);
  copyDialogues(sql, sealer);
  sql.script(REST);
  requestVacuum(sql);
}

const BATCH = 500;

function copyCases(sql: Sql, sealer: Sealer): void {
  let rows: OldCase[];
  let last = 0;
  do {
    rows = sql.all<OldCase>(OLD_CASES, last, BATCH);
    for (const { row, person_id, procedure_id, sealed } of rows) {
      const id = `${person_id}:${procedure_id}`;
      const stored = toCase2(JSON.parse(sealer.open(sealed, `cases:${id}`)) as Stored);
      const { segments, deadline, isUnreachable } = stored as Case2;
      const reachable = isUnreachable === undefined;
      sql.run(COPY_CASE, id, JSON.stringify(segments), deadline?.lastDay ?? null, reachable, row);
      last = row;
    }
  } while (rows.length === BATCH);
}

/** Version 1 served one procedure, so each person with a dialogue has one case; what has none belongs to nobody. */
function copyDialogues(sql: Sql, sealer: Sealer): void {
  for (const { person_id, procedure_id, expires_at, sealed } of sql.all<OldDialogue>(OLD_DIALOGUES)) {
    const kind = `answer:${procedure_id}`;
    const record = sealer.open(sealed, `dialogues:${person_id}`);
    const again = sealer.seal(record, `dialogues:${person_id}:${kind}`);
    sql.run("INSERT INTO new_dialogues VALUES (?, ?, ?, ?)", person_id, kind, expires_at, again);
  }
}

type OldCase = { row: number; person_id: number; procedure_id: string; sealed: Uint8Array };
type OldDialogue = { person_id: number; procedure_id: string; expires_at: number; sealed: Uint8Array };
type Case2 = {
  readonly segments: Stored;
  readonly deadline?: { readonly lastDay: string };
  readonly isUnreachable?: true;
};

// The version of the plan starts empty, so that each case is rescheduled once and gets all its segments.
const TABLES = `
  CREATE TABLE new_cases (
    id TEXT NOT NULL PRIMARY KEY,
    person_id INTEGER NOT NULL,
    procedure_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    status TEXT NOT NULL,
    step TEXT NOT NULL,
    segments TEXT NOT NULL,
    due_at INTEGER,
    lease_until INTEGER,
    plan_version TEXT NOT NULL,
    last_day TEXT,
    reachable INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (person_id, procedure_id)
  );

  CREATE TABLE new_dialogues (
    person_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (person_id, kind)
  );`;

const OLD_CASES = `
  SELECT rowid AS row, person_id, procedure_id, sealed FROM cases WHERE rowid > ? ORDER BY rowid LIMIT ?`;

const COPY_CASE = `
  INSERT INTO new_cases
  SELECT ?, person_id, procedure_id, revision, status, step, ?, due_at, lease_until, '', ?, ?, touched_at, sealed
  FROM cases WHERE rowid = ?`;

// at: when the row came to its state; repeats: how many tries may have reached the person before.
const LEDGER = `
  CREATE TABLE ledger (
    case_id TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    reminder TEXT NOT NULL,
    state TEXT NOT NULL,
    repeats INTEGER NOT NULL,
    message_id INTEGER,
    reason TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (case_id, attempt, reminder)
  ) WITHOUT ROWID;
  CREATE INDEX ledger_person ON ledger (person_id);
  INSERT INTO ledger
    SELECT new_cases.id, person_id, attempt, reminder, state, repeats, message_id, reason, at
    FROM notices JOIN new_cases USING (person_id);
  DROP TABLE notices;`;

const OLD_DIALOGUES = `
  SELECT person_id, procedure_id, expires_at, dialogues.sealed
  FROM dialogues JOIN new_cases USING (person_id)`;

const REST = `
  DROP TABLE cases;
  ALTER TABLE new_cases RENAME TO cases;
  CREATE INDEX cases_due ON cases (procedure_id, due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX cases_plan ON cases (procedure_id, plan_version)
    WHERE status IN ('active', 'expired') OR plan_version = '';

  DROP TABLE dialogues;
  ALTER TABLE new_dialogues RENAME TO dialogues;

  UPDATE inbox SET state = 'dead' WHERE state = 'aside';
  UPDATE inbox SET state = 'processed' WHERE state = 'done';`;
