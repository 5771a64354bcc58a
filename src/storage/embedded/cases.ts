import type { Case } from "../../domain/case/case.ts";
import { fieldsOf } from "../case-fields.ts";
import { readCase, writeCase } from "../migrations/stored-case.ts";
import type { Sealer } from "../seal.ts";
import type { Cases } from "../store.ts";
import { createLruCache } from "./lru-cache.ts";
import type { Param, Sql } from "./sql.ts";

/** Cases, with what only this store's other parts may ask of them. */
export type EmbeddedCases = Cases & {
  /** Forgets in memory what is erased on disk. */
  drop(personId: number): void;
};

/** People whose cases are kept decrypted in memory, about 4 kB each: writing twice within minutes decrypts once. */
const MAX_CACHED = 4_000;

type CaseRow = { id: string; due_at: number; sealed: Uint8Array };

/** Cases in SQLite. One process owns the data folder, so what it read or wrote last is what is stored. */
export function openCases(sql: Sql, sealer: Sealer): EmbeddedCases {
  const recent = createLruCache<number, ReadonlyMap<string, Case>>(MAX_CACHED);
  const keep = (current: Case) =>
    recent.set(current.personId, new Map(recent.get(current.personId)).set(current.procedureId, current));
  const unseal = ({ id, sealed }: CaseRow) => readCase(sealer.open(sealed, contextOf(id)));

  return {
    async get(personId, procedureId) {
      const cached = recent.get(personId)?.get(procedureId);
      if (cached) return cached;
      const row = sql.get<CaseRow>(GET, personId, procedureId);
      if (!row) return undefined;
      const current = unseal(row);
      keep(current);
      return current;
    },

    async save(next, expected) {
      const { id } = next;
      const fields = fieldsOf(next, expected);
      const { personId, procedureId, revision, status, step, dueAt, planVersion, touchedAt } = fields;
      const sealed = sealer.seal(writeCase(next), contextOf(id));
      const segments = JSON.stringify(fields.segments);
      const plain = [revision, step, segments, fields.lastDay ?? null, fields.reachable, touchedAt, sealed];
      const indexed = [status, dueAt ?? null, planVersion];
      const write = (text: string, ...params: Param[]) =>
        sql.write(text, [...plain, ...params], (changed) => {
          if (changed === 1) keep(next);
        });
      const replace = () =>
        isFoundAlike(recent.get(personId)?.get(procedureId), next)
          ? write(REPLACE_PLAIN, id, expected)
          : write(REPLACE, ...indexed, id, expected);
      const create = () => write(CREATE, ...indexed, id, personId, procedureId);
      return (await (expected === 0 ? create() : replace())) === 1 ? "saved" : "stale";
    },

    async claimDue(procedureId, now, leaseUntil, limit) {
      const at = now.getTime();
      const rows = sql.all<CaseRow>(CLAIM, leaseUntil.getTime(), procedureId, at, at, limit);
      const claimed = rows.sort((a, b) => a.due_at - b.due_at).map(unseal); // RETURNING has no order of its own
      claimed.forEach(keep); // a claimed case is read next
      return claimed;
    },

    async outdated(procedureId, planVersion, limit) {
      const other = [procedureId, planVersion];
      return sql.all<CaseRow>(OUTDATED, ...other, ...other, limit).map(unseal);
    },

    drop: recent.delete,
  };
}

/** Whether queries find both alike: then the indexes, each a page of its own to write, stay as they are. */
function isFoundAlike(before: Case | undefined, next: Case): boolean {
  return (
    before?.id === next.id &&
    before.revision === next.revision - 1 &&
    before.status === next.status &&
    before.dueAt === next.dueAt &&
    before.planVersion === next.planVersion
  );
}

const contextOf = (id: string) => `cases:${id}`;

const GET = "SELECT id, sealed FROM cases WHERE person_id = ? AND procedure_id = ?";

const CREATE = `
  INSERT OR IGNORE INTO cases (
    revision, step, segments, last_day, reachable, touched_at, sealed, status, due_at, plan_version,
    id, person_id, procedure_id
  ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const PLAIN =
  "revision = ?, step = ?, segments = ?, last_day = ?, reachable = ?, touched_at = ?, sealed = ?, lease_until = NULL";
const REPLACE_PLAIN = `UPDATE cases SET ${PLAIN} WHERE id = ? AND revision = ?`;
const REPLACE = `
  UPDATE cases SET ${PLAIN}, status = ?, due_at = ?, plan_version = ? WHERE id = ? AND revision = ?`;

const CLAIM = `
  UPDATE cases SET lease_until = ? WHERE rowid IN (
    SELECT rowid FROM cases
    WHERE procedure_id = ? AND due_at <= ? AND status IN ('active', 'expired')
      AND (lease_until IS NULL OR lease_until <= ?)
    ORDER BY due_at, rowid LIMIT ?
  ) RETURNING id, due_at, sealed`;

// Two ranges of the index instead of all cases. The first condition is that of the index, word for word.
const OF_OTHER_PLANS = `
  SELECT id, sealed FROM cases
  WHERE (status IN ('active', 'expired') OR plan_version = '') AND procedure_id = ? AND plan_version`;
const OUTDATED = `${OF_OTHER_PLANS} < ? UNION ALL ${OF_OTHER_PLANS} > ? LIMIT ?`;
