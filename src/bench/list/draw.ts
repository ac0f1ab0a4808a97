/** Draws whole numbers from 0 up to, but not including, `bound`. */
export type Draw = (bound: number) => number;

/** The draws that belong to one item of a list: the same for the same seed and index, whatever was drawn for others (mulberry32). */
export function drawsOf(seed: number, index: number): Draw {
  let state = Math.imul(index + 1, 0x9e37_79b1) ^ seed;
  return (bound) => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

/** One of the items. Throws for none. */
export function drawOne<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[draw(items.length)];
  if (item === undefined) throw new RangeError('nothing to draw from');
  return item;
}
