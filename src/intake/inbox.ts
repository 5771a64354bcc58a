/** The calls that intake makes to the store; the store's `inbox` fits by shape. */
export type Inbox = {
  add(
    updates: readonly { readonly updateId: number; readonly lane: string; readonly payload: string }[],
    now: Date,
  ): Promise<number>;
  waitingLanes(now: Date, limit: number): Promise<string[]>;
  holdLane(lane: string, owner: string, now: Date, leaseUntil: Date): Promise<boolean>;
  freeLane(lane: string, owner: string): Promise<void>;
  next(lane: string): Promise<WaitingUpdate | undefined>;
  markProcessed(updateId: number, now: Date): Promise<void>;
  failed(updateId: number): Promise<number>;
  moveToDeadLetters(updateId: number, now: Date): Promise<void>;
};

/** An update that waits in its lane; `attempts` is how many tries have failed so far. */
export type WaitingUpdate = {
  readonly updateId: number;
  readonly payload: string;
  readonly attempts: number;
};
