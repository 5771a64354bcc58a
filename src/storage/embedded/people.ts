import type { Person } from "../../domain/case/person.ts";
import type { Sealer } from "../seal.ts";
import type { People } from "../store.ts";
import type { EmbeddedCases } from "./cases.ts";
import type { EmbeddedInbox } from "./inbox.ts";
import { createLruCache } from "./lru-cache.ts";
import type { Sql } from "./sql.ts";
import { requestVacuum, vacuumIfSmall } from "./vacuum.ts";

/** People, with what only the purge asks. */
export type EmbeddedPeople = People & {
  /** Forgets everybody whose newest case, or record where there is no case, is older; returns how many. */
  forgetUntouched(before: Date): number;
};

/** People kept decrypted in memory, as cases are. */
const MAX_CACHED = 4_000;

/** People in SQLite. */
export function openPeople(
  sql: Sql,
  sealer: Sealer,
  inbox: EmbeddedInbox,
  cases: EmbeddedCases,
): EmbeddedPeople {
  const recent = createLruCache<number, Person>(MAX_CACHED);

  function erase(id: number, keep?: number): void {
    const lane = String(id);
    sql.transaction(() => {
      sql.run("DELETE FROM people WHERE id = ?", id);
      sql.run("DELETE FROM cases WHERE person_id = ?", id);
      sql.run("DELETE FROM dialogues WHERE person_id = ?", id);
      sql.run("DELETE FROM ledger WHERE person_id = ?", id);
      inbox.eraseLane(lane, keep);
      requestVacuum(sql);
    });
    inbox.dropLane(lane, keep);
    cases.drop(id);
    recent.delete(id);
  }

  return {
    async get(id) {
      const cached = recent.get(id);
      if (cached) return cached;
      const row = sql.get<{ sealed: Uint8Array }>("SELECT sealed FROM people WHERE id = ?", id);
      if (!row) return undefined;
      const person = JSON.parse(sealer.open(row.sealed, contextOf(id))) as Person;
      recent.set(id, person);
      return person;
    },

    async save(person) {
      const sealed = sealer.seal(JSON.stringify(person), contextOf(person.id));
      const createdAt = Date.parse(person.createdAt);
      await sql.write(SAVE, [person.id, person.locale, createdAt, sealed], () =>
        recent.set(person.id, person),
      );
    },

    async forget(id, keep) {
      erase(id, keep);
      vacuumIfSmall(sql);
      // The kept update is erased later, and its remains are for the purge.
      if (keep !== undefined) requestVacuum(sql);
    },

    forgetUntouched(before) {
      const at = before.getTime();
      const gone = sql.all<{ id: number }>(UNTOUCHED, at, at, at);
      for (const { id } of gone) erase(id);
      return gone.length;
    },
  };
}

const contextOf = (id: number) => `people:${id}`;

const SAVE = `
  INSERT INTO people (id, locale, created_at, sealed) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET locale = excluded.locale, created_at = excluded.created_at,
    sealed = excluded.sealed`;

// Compound selects are taken from left to right.
const UNTOUCHED = `
  SELECT id FROM people WHERE created_at < ?
  UNION SELECT person_id FROM cases WHERE touched_at < ?
  EXCEPT SELECT person_id FROM cases WHERE touched_at >= ?`;
