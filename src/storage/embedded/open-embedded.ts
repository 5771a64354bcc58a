import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { loadDataKey } from "../data-key.ts";
import { createSealer, isKeyOf, keyCheck, type Sealer, wrongKey } from "../seal.ts";
import type { Store } from "../store.ts";
import { openCases } from "./cases.ts";
import { openDialogues } from "./dialogues.ts";
import { openInbox } from "./inbox.ts";
import { openLedger } from "./ledger.ts";
import { layoutOf, migrate } from "./migrations/migrate.ts";
import { openPeople } from "./people.ts";
import { openSql, type Sql } from "./sql.ts";
import { vacuum } from "./vacuum.ts";

/** Name of the database file in the data folder. */
const DATABASE_FILE = "vssid.db";

/** How the embedded store is opened. */
export type EmbeddedOptions = {
  /** Made with mode 0700 when it is not there. Belongs to one process at a time. */
  readonly dataDir: string;
  /** 32 bytes. Without it the key in the folder is used, made at the first start. */
  readonly dataKey?: Uint8Array;
  /**
   * "normal" survives every end of the process; a power cut may undo the last moments.
   * "full" survives that too, for 2 to 3 ms more per commit.
   * @default "normal"
   */
  readonly durability?: "normal" | "full";
};

/** The store in one folder of this machine: SQLite, no server. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Store> {
  const { dataDir } = options;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const path = join(dataDir, DATABASE_FILE);
    const dataKey = options.dataKey ?? loadDataKey(dataDir, { create: !existsSync(path) });
    const sealer = createSealer(dataKey);
    closeSync(openSync(path, "a", 0o600)); // SQLite would create it readable by everybody
    return openFile(path, (sql) => {
      configure(sql, options.durability ?? "normal");
      // Before the steps, some of which decrypt: a wrong key is told as such.
      if (layoutOf(sql) > 0) checkKey(sql, sealer);
      migrate(sql, sealer);
      checkKey(sql, sealer);
      return storeOn(sql, sealer);
    });
  } catch (error) {
    throw explained(error, dataDir);
  }
}

function openFile(path: string, use: (sql: Sql) => Store): Store {
  const sql = openSql(path);
  try {
    return use(sql);
  } catch (error) {
    try {
      sql.close();
    } catch {
      // the first error says more
    }
    throw error;
  }
}

function configure(sql: Sql, durability: "normal" | "full"): void {
  // Long enough for an ending process to release the folder.
  sql.get("PRAGMA busy_timeout = 1000");
  // The operating system frees this lock however the process ends, so there is never a stale one.
  sql.get("PRAGMA locking_mode = EXCLUSIVE");
  sql.get("PRAGMA journal_mode = WAL");
  sql.get(`PRAGMA synchronous = ${durability === "full" ? "FULL" : "NORMAL"}`);
  sql.get("PRAGMA secure_delete = ON");
}

function checkKey(sql: Sql, sealer: Sealer): void {
  const kept = sql.get<{ value: Uint8Array }>("SELECT value FROM meta WHERE name = 'key-check'");
  if (!kept) sql.run("INSERT INTO meta (name, value) VALUES ('key-check', ?)", keyCheck(sealer));
  else if (!isKeyOf(sealer, kept.value)) throw wrongKey();
}

function storeOn(sql: Sql, sealer: Sealer): Store {
  const inbox = openInbox(sql, sealer);
  const dialogues = openDialogues(sql, sealer);
  const cases = openCases(sql, sealer);
  const people = openPeople(sql, sealer, inbox, cases);
  return {
    people,
    cases,
    dialogues,
    inbox,
    ledger: openLedger(sql),
    async ping() {
      sql.get("SELECT 1");
    },
    async purgeInbox({ processedBefore, deadBefore }) {
      return inbox.purge(processedBefore, deadBefore);
    },
    async purge({ now, untouchedBefore }) {
      const counts = {
        dialogues: dialogues.purge(now),
        people: people.forgetUntouched(untouchedBefore),
      };
      vacuum(sql);
      return counts;
    },
    async close() {
      sql.close();
    },
  };
}

// One sentence on what is wrong and one on what to do, for what an operator can mend.
function explained(error: unknown, dataDir: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const told = (sentence: string) => new Error(sentence, { cause: error });
  if (code.startsWith("SQLITE_BUSY")) {
    return told(
      `The data folder ${dataDir} is in use by another process: stop that one first, or choose another DATA_DIR.`,
    );
  }
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) {
    return told(
      `The database in ${dataDir} is damaged: stop, keep a copy of the folder, and restore a backup.`,
    );
  }
  if (code === "SQLITE_FULL" || code === "ENOSPC") {
    return told(`The disk that holds ${dataDir} is full: make room and start again.`);
  }
  if (code.startsWith("SQLITE_") || /^E[A-Z]+$/.test(code)) {
    return told(
      `The data folder ${dataDir} cannot be used (${code}): it must be a folder that this user may write to.`,
    );
  }
  return error;
}
