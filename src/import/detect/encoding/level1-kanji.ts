let known: ReadonlySet<string> | undefined;

/**
 * The 2,965 kanji of JIS level 1 (rows 16 to 47), which are in daily use. Derived once from the
 * decoder.
 */
export function level1Kanji(): ReadonlySet<string> {
  known ??= new Set(readRows(16, 47));
  return known;
}

function* readRows(first: number, last: number): Generator<string> {
  const decoder = new TextDecoder('euc-jp');
  for (let row = first; row <= last; row++) {
    const cells = Array.from({ length: 94 }, (_, cell) => [0xa0 + row, 0xa1 + cell]).flat();
    for (const char of decoder.decode(Uint8Array.from(cells))) if (char !== '\uFFFD') yield char;
  }
}
