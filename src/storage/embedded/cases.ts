import type { Case } from "../../domain/case.ts";
import { columnsOf } from "../case-columns.ts";
import type { Sealer } from "../seal.ts";
import type { Cases } from "../store.ts";
import type { Sql } from "./sql.ts";

type CaseRow = { person_id: number; procedure_id: string; due_at: number; sealed: Uint8Array };

/** Cases in SQLite. */
export function openCases(sql: Sql, sealer: Sealer): Cases {
  const unseal = (row: CaseRow) =>
    JSON.parse(sealer.open(row.sealed, contextOf(row.person_id, row.procedure_id))) as Case;

  return {
    async get(personId, procedureId) {
      const row = sql.get<CaseRow>(GET, personId, procedureId);
      return row && unseal(row);
    },

    async save(next, expected) {
      const { personId, procedureId, revision, status, step, track, dueAt, touchedAt } = columnsOf(
        next,
        expected,
      );
      const sealed = sealer.seal(JSON.stringify(next), contextOf(personId, procedureId));
      const columns = [revision, status, step, track ?? null, dueAt ?? null, touchedAt, sealed];
      const written =
        expected === 0
          ? sql.run(CREATE, ...columns, personId, procedureId)
          : sql.run(REPLACE, ...columns, personId, procedureId, expected);
      return written === 1 ? "saved" : "stale";
    },

    async claimDue(now, leaseUntil, limit) {
      const rows = sql.all<CaseRow>(CLAIM, leaseUntil.getTime(), now.getTime(), now.getTime(), limit);
      return rows.sort((a, b) => a.due_at - b.due_at).map(unseal); // RETURNING has no order of its own
    },
  };
}

const contextOf = (personId: number, procedureId: string) => `cases:${personId}:${procedureId}`;

const GET = "SELECT person_id, procedure_id, sealed FROM cases WHERE person_id = ? AND procedure_id = ?";

const CREATE = `
  INSERT OR IGNORE INTO cases (revision, status, step, track, due_at, touched_at, sealed, person_id, procedure_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const REPLACE = `
  UPDATE cases SET revision = ?, status = ?, step = ?, track = ?, due_at = ?, touched_at = ?, sealed = ?,
    lease_until = NULL
  WHERE person_id = ? AND procedure_id = ? AND revision = ?`;

const CLAIM = `
  UPDATE cases SET lease_until = ? WHERE rowid IN (
    SELECT rowid FROM cases
    WHERE due_at <= ? AND status IN ('active', 'expired') AND (lease_until IS NULL OR lease_until <= ?)
    ORDER BY due_at, rowid LIMIT ?
  ) RETURNING person_id, procedure_id, due_at, sealed`;
