import type { Ledger, LedgerKey, LedgerState } from "../store.ts";
import type { Sql } from "./sql.ts";

/** Notices in SQLite. */
export function openLedger(sql: Sql): Ledger {
  return {
    async begin({ personId, attempt, reminder }, now) {
      const id = [personId, attempt, reminder];
      if ((await sql.write(BEGIN, [...id, now.getTime()])) === 1) return "first";
      // Rare, and in one turn: what the second asks may not change between the two.
      if (sql.run(RETRY, now.getTime(), ...id) === 1) return "first";
      return sql.run(REPEAT, now.getTime(), ...id) === 1 ? "again" : "over";
    },

    async end({ personId, attempt, reminder }: LedgerKey, end, now) {
      const messageId = end.state === "sent" ? end.messageId : null;
      const reason = end.state === "failed" ? end.reason : null;
      await sql.write(END, [end.state, messageId, reason, now.getTime(), personId, attempt, reminder]);
    },

    async drop({ personId, attempt, reminder }, reason, now) {
      await sql.write(DROP, [reason, now.getTime(), personId, attempt, reminder]);
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
  INSERT OR IGNORE INTO notices (person_id, attempt, reminder, state, repeats, at)
  VALUES (?, ?, ?, 'sending', 0, ?)`;
const RETRY = `
  UPDATE notices SET state = 'sending', at = ?
  WHERE person_id = ? AND attempt = ? AND reminder = ? AND state = 'unsent'`;
const REPEAT = `
  UPDATE notices SET state = 'sending', repeats = repeats + 1, at = ?
  WHERE person_id = ? AND attempt = ? AND reminder = ? AND state IN ('sending', 'unknown')`;
const END = `
  UPDATE notices SET state = ?, message_id = ?, reason = ?, at = ?
  WHERE person_id = ? AND attempt = ? AND reminder = ?`;
const DROP = `
  UPDATE notices SET state = iif(state = 'unsent', 'failed', 'unknown'), reason = ?, at = ?
  WHERE person_id = ? AND attempt = ? AND reminder = ? AND state IN ('unsent', 'sending')`;
const COUNT = "SELECT state, count(*) AS number, sum(repeats) AS repeats FROM notices GROUP BY state";
