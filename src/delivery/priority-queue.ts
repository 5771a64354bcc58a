/** A queue that gives the smallest value first: adding and taking cost the logarithm of the length. */
export type PriorityQueue<Value> = {
  readonly size: number;
  /** The smallest value, which stays. */
  peek(): Value | undefined;
  push(value: Value): void;
  /** Removes the smallest value. */
  pop(): Value | undefined;
};

/** An empty queue, a binary heap in the order of `isBefore`. */
export function createPriorityQueue<Value>(isBefore: (a: Value, b: Value) => boolean): PriorityQueue<Value> {
  const values: Value[] = [];

  /** Moves the value up from a free position to where it belongs. */
  function siftUp(value: Value, from: number): void {
    let at = from;
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = values[parentAt] as Value;
      if (!isBefore(value, parent)) break;
      values[at] = parent;
      at = parentAt;
    }
    values[at] = value;
  }

  /** Moves the value down from the free top to where it belongs. */
  function siftDown(value: Value): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= values.length) break;
      const right = left + 1;
      const rightFirst = right < values.length && isBefore(values[right] as Value, values[left] as Value);
      const childAt = rightFirst ? right : left;
      const child = values[childAt] as Value;
      if (!isBefore(child, value)) break;
      values[at] = child;
      at = childAt;
    }
    values[at] = value;
  }

  return {
    get size() {
      return values.length;
    },
    peek: () => values[0],
    push: (value) => siftUp(value, values.length),
    pop() {
      const top = values[0];
      const last = values.pop();
      if (last !== undefined && values.length > 0) siftDown(last);
      return top;
    },
  };
}
