/**
 * Length of the UTF-8 character at `at` (1 to 4), or minus the length of the broken sequence there
 * (-1 to -3): the longest prefix of a character, for which the Unicode standard (3.9, table 3-8)
 * uses one U+FFFD.
 */
export function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return -1;
  const wanted = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] ?? 0;
  if (second < lowest || second > highest) return -1;
  for (let length = 2; length < wanted; length++) {
    const byte = bytes[at + length] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return -length;
  }
  return wanted;
}

/** Number of bytes of an incomplete character at the end. */
export function cutSequenceLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return wanted > back ? back : 0;
    }
  }
  return 0;
}
