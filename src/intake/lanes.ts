/** Lanes with something to do, worked on side by side within one process. */
export type Lanes = {
  /** Notes that this many more updates wait in a lane, and works on it as soon as there is room. */
  wake(lane: string, updates: number): void;
  /** Whether the lane is being worked on or about to be. */
  knows(lane: string): boolean;
  /** Hands over, and forgets, how many updates were noted for a lane. */
  take(lane: string): number;
  /** Resolves when no lane is being worked on nor about to be. */
  idle(): Promise<void>;
  /** No further lane is begun. */
  close(): void;
};

/**
 * Runs `work` for lanes that were woken: never twice at a time for one lane, at most `parallel` at
 * a time in all, first come first served. A lane woken during its own work is worked on again,
 * unless that work took the note itself.
 */
export function createLanes(parallel: number, work: (lane: string) => Promise<void>): Lanes {
  const patch = new Map<string, number>();
  const running = new Set<string>();
  let onIdle: (() => void)[] = [];
  let closed = false;

  function begin(): void {
    for (const lane of patch.keys()) {
      if (running.size >= parallel) return;
      if (running.has(lane)) continue;
      running.add(lane);
      void work(lane).finally(() => {
        running.delete(lane);
        begin();
        announceIdle();
      });
    }
  }

  function announceIdle(): void {
    if (running.size > 0) return;
    for (const tell of onIdle) tell();
    onIdle = [];
  }

  return {
    wake(lane, updates) {
      if (closed) return;
      patch.set(lane, (patch.get(lane) ?? 0) + updates);
      begin();
    },
    knows: (lane) => running.has(lane) || patch.has(lane),
    take(lane) {
      const updates = patch.get(lane) ?? 0;
      patch.delete(lane);
      return updates;
    },
    idle: () =>
      new Promise((resolve) => {
        onIdle.push(resolve);
        announceIdle();
      }),
    close() {
      closed = true;
      patch.clear();
    },
  };
}
