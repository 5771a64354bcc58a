import type { Ledger, LedgerState } from "../store.ts";
import type { Sql } from "./sql.ts";

/** The ledger in SQLite. */
export function openLedger(sql: Sql): Ledger {
  return {
    async begin({ caseId, personId, attempt, reminder }, now) {
      const key = [caseId, attempt, reminder];
      if ((await sql.write(BEGIN, [...key, personId, now.getTime()])) === 1) return "first";
      // Rare, and in one turn: the row must not change between the two.
      if (sql.run(RETRY, now.getTime(), ...key) === 1) return "first";
      return sql.run(REPEAT, now.getTime(), ...key) === 1 ? "again" : "over";
    },

    async end({ caseId, attempt, reminder }, result, now) {
      const messageId = result.state === "sent" ? result.messageId : null;
      const reason = result.state === "failed" ? result.reason : null;
      await sql.write(END, [result.state, messageId, reason, now.getTime(), caseId, attempt, reminder]);
    },

    async drop({ caseId, attempt, reminder }, reason, now) {
      await sql.write(DROP, [reason, now.getTime(), caseId, attempt, reminder]);
    },

    async counts() {
      const counts = { sending: 0, sent: 0, failed: 0, unknown: 0, unsent: 0, repeats: 0 };
      for (const { state, number, repeats } of sql.all<CountRow>(COUNT)) {
        counts.repeats += repeats;
        counts[state] = number;
      }
      return counts;
    },
  };
}

type CountRow = { state: LedgerState; number: number; repeats: number };

const BEGIN = `
  INSERT OR IGNORE INTO ledger (case_id, attempt, reminder, person_id, state, repeats, at)
  VALUES (?, ?, ?, ?, 'sending', 0, ?)`;
const RETRY = `
  UPDATE ledger SET state = 'sending', at = ?
  WHERE case_id = ? AND attempt = ? AND reminder = ? AND state = 'unsent'`;
const REPEAT = `
  UPDATE ledger SET state = 'sending', repeats = repeats + 1, at = ?
  WHERE case_id = ? AND attempt = ? AND reminder = ? AND state IN ('sending', 'unknown')`;
const END = `
  UPDATE ledger SET state = ?, message_id = ?, reason = ?, at = ?
  WHERE case_id = ? AND attempt = ? AND reminder = ?`;
const DROP = `
  UPDATE ledger SET state = iif(state = 'unsent', 'failed', 'unknown'), reason = ?, at = ?
  WHERE case_id = ? AND attempt = ? AND reminder = ? AND state IN ('unsent', 'sending')`;
const COUNT = "SELECT state, count(*) AS number, sum(repeats) AS repeats FROM ledger GROUP BY state";
