/** Draws whole numbers from 0 to `bound`, exclusive. */
export type Draw = (bound: number) => number;

/**
 * The draws for one item of a list. They depend on seed and index only, not on draws for other
 * items (mulberry32).
 */
export function drawsOf(seed: number, index: number): Draw {
  let state = Math.imul(index + 1, 0x9e37_79b1) ^ seed;
  return (bound) => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

/** Returns one of the items. Throws if there is none. */
export function drawOne<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[draw(items.length)];
  if (item === undefined) throw new RangeError('nothing to draw from');
  return item;
}
