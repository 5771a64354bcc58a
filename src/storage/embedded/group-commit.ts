/** Writes of one moment, by many people, in one transaction: committing one costs more than writing one. */
export type GroupCommit = {
  /**
   * Runs a single statement and resolves with what it returned once that is committed. `committed` runs
   * in the same turn as the commit, so what is remembered of the file is never ahead of it or behind it.
   * Rejects when the statement failed, alone, and with all the others when SQLite took the transaction back.
   */
  join(statement: () => number, committed?: (changed: number) => void): Promise<number>;
  /** Commits what has joined so far. The outcome goes to the writers that joined, not to the caller. */
  commit(): void;
};

/** What a group asks of the database. */
export type Transactions = {
  /** Runs a statement that begins or ends a transaction. */
  run(sql: "BEGIN IMMEDIATE" | "COMMIT" | "ROLLBACK"): void;
  inTransaction(): boolean;
};

/** Turns of the event loop for which a group stays open while every turn brings it more. */
const TURNS = 3;

type Failure = { readonly error: unknown };
type Writer = (failure?: Failure) => void;

/** A group that opens with its first write and commits by itself some turns of the event loop later. */
export function createGroupCommit(transactions: Transactions): GroupCommit {
  let writers: Writer[] | undefined; // of the open transaction

  function open(): Writer[] {
    transactions.run("BEGIN IMMEDIATE");
    const opened: Writer[] = [];
    writers = opened;
    let before = 0;
    let turns = 0;
    const turn = () => {
      if (writers !== opened) return; // somebody could not wait
      turns += 1;
      if (turns === TURNS || opened.length === before) return commit();
      before = opened.length;
      setImmediate(turn);
    };
    setImmediate(turn);
    return opened;
  }

  function commit(): void {
    if (!writers) return;
    let failure: Failure | undefined;
    try {
      transactions.run("COMMIT");
    } catch (error) {
      failure = { error };
      rollBack();
    }
    end(failure);
  }

  function rollBack(): void {
    try {
      if (transactions.inTransaction()) transactions.run("ROLLBACK");
    } catch {
      // The failed commit says more; and as long as this one stays open, each further write fails.
    }
  }

  function end(failure?: Failure): void {
    const all = writers ?? [];
    writers = undefined;
    for (const writer of all) writer(failure);
  }

  return {
    join(statement, committed) {
      return new Promise((resolve, reject) => {
        const joined = writers ?? open();
        try {
          const changed = statement();
          joined.push((failure) => {
            if (failure) return reject(failure.error);
            try {
              committed?.(changed);
              resolve(changed);
            } catch (error) {
              reject(error); // the others are told all the same
            }
          });
        } catch (error) {
          // A statement that fails leaves no trace, but a full disk rolls back the others with it.
          if (!transactions.inTransaction()) end({ error });
          reject(error);
        }
      });
    },
    commit,
  };
}
