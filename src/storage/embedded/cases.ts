import type { Case } from "../../domain/case/case.ts";
import { fieldsOf } from "../case-fields.ts";
import type { Sealer } from "../seal.ts";
import type { Cases } from "../store.ts";
import { createLruCache } from "./lru-cache.ts";
import type { Param, Sql } from "./sql.ts";

/** Cases, with what only this store's other parts may ask of them. */
export type EmbeddedCases = Cases & {
  /** Forgets in memory what is erased on disk. */
  drop(personId: number): void;
};

/** Cases kept readable in memory, about 4 kB each: whoever writes twice within minutes is not decrypted twice. */
const KEPT = 4_000;

type CaseRow = { person_id: number; procedure_id: string; due_at: number; sealed: Uint8Array };

/** Cases in SQLite. One process owns the data folder, so what it read or wrote last is what is stored. */
export function openCases(sql: Sql, sealer: Sealer): EmbeddedCases {
  const recent = createLruCache<number, ReadonlyMap<string, Case>>(KEPT);
  const keep = (current: Case) =>
    recent.set(current.personId, new Map(recent.get(current.personId)).set(current.procedureId, current));
  const unseal = (row: CaseRow) =>
    JSON.parse(sealer.open(row.sealed, contextOf(row.person_id, row.procedure_id))) as Case;

  return {
    async get(personId, procedureId) {
      const kept = recent.get(personId)?.get(procedureId);
      if (kept) return kept;
      const row = sql.get<CaseRow>(GET, personId, procedureId);
      if (!row) return undefined;
      const known = unseal(row);
      keep(known);
      return known;
    },

    async save(next, expected) {
      const { personId, procedureId, revision, status, step, track, dueAt, planVersion, touchedAt } =
        fieldsOf(next, expected);
      const sealed = sealer.seal(JSON.stringify(next), contextOf(personId, procedureId));
      const plain = [revision, step, track ?? null, touchedAt, sealed];
      const indexed = [status, dueAt ?? null, planVersion];
      const write = (text: string, ...params: Param[]) =>
        sql.write(text, [...plain, ...params], (changed) => {
          if (changed === 1) keep(next);
        });
      const id = [personId, procedureId];
      const replace = () =>
        isFoundAlike(recent.get(personId)?.get(procedureId), next)
          ? write(REPLACE_PLAIN, ...id, expected)
          : write(REPLACE, ...indexed, ...id, expected);
      const changed = await (expected === 0 ? write(CREATE, ...indexed, ...id) : replace());
      return changed === 1 ? "saved" : "stale";
    },

    async claimDue(now, leaseUntil, limit) {
      const rows = sql.all<CaseRow>(CLAIM, leaseUntil.getTime(), now.getTime(), now.getTime(), limit);
      const claimed = rows.sort((a, b) => a.due_at - b.due_at).map(unseal); // RETURNING has no order of its own
      claimed.forEach(keep); // whoever claims a case reads it next, alone with its chat
      return claimed;
    },

    async outdated(planVersion, limit) {
      return sql.all<CaseRow>(OUTDATED, planVersion, planVersion, limit).map(unseal);
    },

    drop: recent.delete,
  };
}

/** Whether queries find both alike: then the indexes, each a page of its own to write, stay as they are. */
function isFoundAlike(before: Case | undefined, next: Case): boolean {
  return (
    before?.revision === next.revision - 1 &&
    before.status === next.status &&
    before.dueAt === next.dueAt &&
    before.planVersion === next.planVersion
  );
}

const contextOf = (personId: number, procedureId: string) => `cases:${personId}:${procedureId}`;

const GET = "SELECT person_id, procedure_id, sealed FROM cases WHERE person_id = ? AND procedure_id = ?";

const CREATE = `
  INSERT OR IGNORE INTO cases (
    revision, step, track, touched_at, sealed, status, due_at, plan, person_id, procedure_id
  ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const PLAIN = "revision = ?, step = ?, track = ?, touched_at = ?, sealed = ?, lease_until = NULL";
const WHERE = "WHERE person_id = ? AND procedure_id = ? AND revision = ?";
const REPLACE_PLAIN = `UPDATE cases SET ${PLAIN} ${WHERE}`;
const REPLACE = `UPDATE cases SET ${PLAIN}, status = ?, due_at = ?, plan = ? ${WHERE}`;

const CLAIM = `
  UPDATE cases SET lease_until = ? WHERE rowid IN (
    SELECT rowid FROM cases
    WHERE due_at <= ? AND status IN ('active', 'expired') AND (lease_until IS NULL OR lease_until <= ?)
    ORDER BY due_at, rowid LIMIT ?
  ) RETURNING person_id, procedure_id, due_at, sealed`;

// Two ranges of the index instead of all cases.
const OUTDATED = `
  SELECT person_id, procedure_id, sealed FROM cases
  WHERE status IN ('active', 'expired') AND (plan < ? OR plan > ?) LIMIT ?`;
