/**
 * Excel's first line `sep=;`, which declares the delimiter and is not data: one cell, or split by
 * its own delimiter.
 */
export function isSeparatorLine(cells: readonly string[]): boolean {
  const [first = '', second = ''] = cells;
  return cells.length <= 2 && second === '' && /^sep=.?$/i.test(first);
}
