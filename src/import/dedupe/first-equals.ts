const empty = -1;
/**
 * 2^32 divided by the golden ratio. The upper bits of the product depend on all bits of the other
 * factor, so hashes that share some bits are also spread.
 */
const goldenRatio = 0x9e3779b1;

/**
 * Returns for each hash the index of the first equal hash. Uses an open-addressed table over halves
 * of the hashes, because a Map of BigInts is many times slower and allocates an object for each.
 */
export function firstEquals(hashes: BigInt64Array): Int32Array {
  const halves = new Int32Array(hashes.buffer, hashes.byteOffset, hashes.length * 2);
  const mask = tableSize(hashes.length) - 1;
  const shift = 32 - Math.log2(mask + 1);
  const table = new Int32Array(mask + 1).fill(empty);
  const first = new Int32Array(hashes.length);
  for (let index = 0; index < first.length; index += 1) {
    const low = halves[index * 2] ?? 0;
    const high = halves[index * 2 + 1] ?? 0;
    let slot = Math.imul(low ^ high, goldenRatio) >>> shift;
    let held = table[slot] ?? empty;
    while (held !== empty && (halves[held * 2] !== low || halves[held * 2 + 1] !== high)) {
      slot = (slot + 1) & mask;
      held = table[slot] ?? empty;
    }
    if (held === empty) table[slot] = index;
    first[index] = held === empty ? index : held;
  }
  return first;
}

/** The power of two that leaves at least half of the table free. */
function tableSize(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}
