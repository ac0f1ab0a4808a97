/**
 * The original cells of a batch's rows, in UTF-8. They are only stored for rows that are kept out,
 * which is decided when the batch is written. Cell `c` is `texts[cellStarts[c] .. cellEnds[c])`;
 * the cells of row `i` are `rowEnds[i - 1] .. rowEnds[i])`. `hasFurigana`: the second half of the
 * row's cells is the furigana of the first.
 */
export type RowCells = {
  readonly texts: Uint8Array;
  readonly cellStarts: Uint32Array;
  readonly cellEnds: Uint32Array;
  readonly rowEnds: Uint32Array;
  readonly hasFurigana: Uint8Array;
};

/** The cells of row `index`, and their furigana if any. */
export function cellsOfRow(
  { texts, cellStarts, cellEnds, rowEnds, hasFurigana }: RowCells,
  index: number,
): { readonly cells: readonly string[]; readonly furigana: readonly string[] | null } {
  const from = index === 0 ? 0 : (rowEnds[index - 1] ?? 0);
  const before = rowEnds[index] ?? from;
  const bytes = Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength);
  const cells: string[] = [];
  for (let cell = from; cell < before; cell += 1) {
    cells.push(bytes.toString('utf8', cellStarts[cell], cellEnds[cell]));
  }
  if (hasFurigana[index] !== 1) return { cells, furigana: null };
  const half = cells.length / 2;
  return { cells: cells.slice(0, half), furigana: cells.slice(half) };
}
