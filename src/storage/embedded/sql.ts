import Database from "libsql";
import { createGroupCommit } from "./group-commit.ts";

/** What a column can hold. */
export type Value = string | number | bigint | null | Uint8Array;

/** What may be bound to a `?`: a boolean is stored as 0 or 1. */
export type Param = Value | boolean;

/** A row by column name. */
export type Row = Readonly<Record<string, Value>>;

/**
 * SQL on one database file. The only code that touches the driver, because of its traps: a bound
 * boolean or a lone object ends the process (libsql-js#114), blobs come back as `ArrayBuffer`,
 * statements go on running after `close`, and a live statement keeps the closed file locked.
 */
export type Sql = {
  /** The first row. */
  get<R extends Row>(sql: string, ...params: Param[]): R | undefined;
  all<R extends Row>(sql: string, ...params: Param[]): R[];
  /** Runs a statement; returns how many rows it changed. */
  run(sql: string, ...params: Param[]): number;
  /** Runs a script of several statements without values. */
  script(sql: string): void;
  /**
   * Runs a statement together with what others write in the same moment, and resolves with how many rows
   * it changed once that is committed; `committed` runs in the turn of the commit. Nothing reads what is
   * not yet committed: all else that is asked of this database commits it first.
   */
  write(sql: string, params: readonly Param[], committed?: (changed: number) => void): Promise<number>;
  /** Does the work entirely or not at all. */
  transaction<T>(work: () => T): T;
  /** Empties the write-ahead log into the database file and releases the file; may be called twice. */
  close(): void;
};

type Statement = Database.Statement<[Value[]]>;

/** Opens a database file, or creates it. */
export function openSql(path: string): Sql {
  const database = new Database(path);
  const statements = new Map<string, Statement>();
  let open = true;

  function prepared(sql: string): Statement {
    if (!open) throw new Error("The store is closed.");
    let statement = statements.get(sql);
    if (!statement) {
      statement = database.prepare<[Value[]]>(sql) as Statement;
      statements.set(sql, statement);
    }
    return statement;
  }

  const change = (text: string, params: readonly Param[]) => prepared(text).run(params.map(bindable)).changes;
  const inTransaction = () => database.inTransaction;
  const group = createGroupCommit({ run: (text) => change(text, []), inTransaction });

  const sql: Sql = {
    get<R extends Row>(text: string, ...params: Param[]) {
      group.commit();
      const row = prepared(text).get(params.map(bindable));
      return row === undefined ? undefined : plain<R>(row);
    },
    all<R extends Row>(text: string, ...params: Param[]) {
      group.commit();
      return prepared(text)
        .all(params.map(bindable))
        .map(plain<R>);
    },
    run(text, ...params) {
      group.commit();
      return change(text, params);
    },
    script(text) {
      group.commit();
      if (!open) throw new Error("The store is closed.");
      database.exec(text);
    },
    write: (text, params, committed) => group.join(() => change(text, params), committed),
    transaction(work) {
      sql.run("BEGIN IMMEDIATE");
      try {
        const result = work();
        sql.run("COMMIT");
        return result;
      } catch (error) {
        // SQLite has rolled back by itself after some errors, a full disk among them.
        if (inTransaction()) sql.run("ROLLBACK");
        throw error;
      }
    },
    close() {
      if (!open) return;
      group.commit();
      try {
        // Cached statements outlive `close()` until they are collected, and the lock with them.
        // Leaving WAL and exclusive locking gives the lock back at once and leaves one file behind.
        sql.get("PRAGMA busy_timeout = 0"); // a process that holds the file now keeps it for long
        sql.get("PRAGMA journal_mode = DELETE");
        sql.script("PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema;");
      } finally {
        open = false;
        statements.clear();
        database.close();
      }
    },
  };
  return sql;
}

function bindable(value: unknown): Value {
  switch (typeof value) {
    case "string":
    case "bigint":
      return value;
    case "boolean":
      return value ? 1 : 0;
    case "number":
      if (Number.isFinite(value)) return value;
      break; // SQLite has no NaN: it would silently become NULL
    case "object":
      if (value === null || value instanceof Uint8Array) return value;
  }
  const kind = (typeof value === "object" && value?.constructor?.name) || typeof value;
  throw new TypeError(`SQL takes no value of type ${kind}: give text, a finite number, bytes or null.`);
}

function plain<R extends Row>(row: unknown): R {
  const columns = row as Record<string, Value | ArrayBuffer>;
  for (const name in columns) {
    const value = columns[name];
    if (value instanceof ArrayBuffer) columns[name] = new Uint8Array(value);
  }
  delete columns["_metadata"]; // timings that the driver adds to single rows
  return columns as R;
}
