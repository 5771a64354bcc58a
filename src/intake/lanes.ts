/** Lanes with something to do, processed side by side within one process. */
export type Lanes = {
  /** Counts this many more waiting updates in a lane, and processes it as soon as there is room. */
  add(lane: string, updates: number): void;
  /** Whether the lane is being processed or about to be. */
  has(lane: string): boolean;
  /** Returns how many updates were counted for a lane, and resets the count. */
  take(lane: string): number;
  /** Resolves when no lane is being processed nor about to be. */
  idle(): Promise<void>;
  /** Begins no further lane. */
  close(): void;
};

/**
 * Runs `process` for each lane that has updates: never twice at a time for one lane, at most `parallel` at a
 * time in all, first come first served. A lane that gets updates meanwhile is processed again, unless `process` took them.
 */
export function createLanes(parallel: number, process: (lane: string) => Promise<void>): Lanes {
  const pending = new Map<string, number>();
  const running = new Set<string>();
  let idleListeners: (() => void)[] = [];
  let closed = false;

  function begin(): void {
    for (const lane of pending.keys()) {
      if (running.size >= parallel) return;
      if (running.has(lane)) continue;
      running.add(lane);
      void process(lane).finally(() => {
        running.delete(lane);
        begin();
        reportIdle();
      });
    }
  }

  function reportIdle(): void {
    if (running.size > 0) return;
    for (const listener of idleListeners) listener();
    idleListeners = [];
  }

  return {
    add(lane, updates) {
      if (closed) return;
      pending.set(lane, (pending.get(lane) ?? 0) + updates);
      begin();
    },
    has: (lane) => running.has(lane) || pending.has(lane),
    take(lane) {
      const updates = pending.get(lane) ?? 0;
      pending.delete(lane);
      return updates;
    },
    idle: () =>
      new Promise((resolve) => {
        idleListeners.push(resolve);
        reportIdle();
      }),
    close() {
      closed = true;
      pending.clear();
    },
  };
}
