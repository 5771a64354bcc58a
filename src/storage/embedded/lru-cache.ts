/** Things that were used lately, by key. */
export type LruCache<Key, Value> = {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
};

/** An empty collection of at most `limit` things; the one that was unused for longest goes first. */
export function createLruCache<Key, Value>(limit: number): LruCache<Key, Value> {
  const kept = new Map<Key, Value>(); // from the one unused for longest
  const put = (key: Key, value: Value) => {
    kept.delete(key);
    kept.set(key, value);
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    set(key, value) {
      put(key, value);
      if (kept.size > limit) for (const oldest of kept.keys()) return void kept.delete(oldest);
    },
    delete: (key) => void kept.delete(key),
  };
}
