/** Keeps the smallest of many values at hand: adding and taking cost the logarithm of their number. */
export type Heap<Value> = {
  readonly size: number;
  /** The smallest value, which stays. */
  top(): Value | undefined;
  push(value: Value): void;
  /** Takes the smallest value out. */
  pop(): Value | undefined;
};

/** An empty heap, in the order that `isBefore` says. */
export function createHeap<Value>(isBefore: (a: Value, b: Value) => boolean): Heap<Value> {
  const values: Value[] = [];

  /** Moves the value up from a free position to where it belongs. */
  function rise(value: Value, from: number): void {
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
  function sink(value: Value): void {
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
    top: () => values[0],
    push: (value) => rise(value, values.length),
    pop() {
      const top = values[0];
      const last = values.pop();
      if (last !== undefined && values.length > 0) sink(last);
      return top;
    },
  };
}
