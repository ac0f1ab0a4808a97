/** Excel's first line `sep=;`, which tells the delimiter and is no data: one cell, or cut in two by its own delimiter. */
export function isSeparatorLine(cells: readonly string[]): boolean {
  const [first = '', second = ''] = cells;
  return cells.length <= 2 && second === '' && /^sep=.?$/i.test(first);
}
