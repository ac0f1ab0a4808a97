/**
 * The first position of each key in a run of positions. `first`: for each position, where its key
 * first occurs in the batch.
 */
export function firstOfEach(
  first: Int32Array,
  from: number,
  before: number,
  isAsked: (place: number) => boolean = () => true,
): readonly number[] {
  const seen = new Uint8Array(before);
  const places: number[] = [];
  for (let place = from; place < before; place += 1) {
    const key = first[place] ?? place;
    if (seen[key] === 1 || !isAsked(place)) continue;
    seen[key] = 1;
    places.push(place);
  }
  return places;
}

/** The hashes at these positions. */
export function hashesAt(places: readonly number[], hashes: BigInt64Array): BigInt64Array {
  const found = new BigInt64Array(places.length);
  for (let index = 0; index < places.length; index += 1) found[index] = hashes[places[index] ?? 0] ?? 0n;
  return found;
}
