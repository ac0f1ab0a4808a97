/** Numbers that depend only on their seed. */
export type Random = {
  /** A whole number from 0 to `limit`, exclusive. */
  below(limit: number): number;
  /** One of the values. The list must not be empty. */
  pick<T>(values: readonly T[]): T;
};

/** Mulberry32; `seed` is a 32-bit number. */
export function makeRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
  };
}
