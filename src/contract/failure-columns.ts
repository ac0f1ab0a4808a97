/** The columns that a failure file adds behind the original ones. */
export const failureColumns = ['行番号', '項目', '理由', '対処方法'] as const;

/** Whether these are the columns of a failure file of ours, uploaded again. People may have moved columns, and added some. */
export function isFailureFile(columns: readonly string[]): boolean {
  return findFailureColumns(columns) !== undefined;
}

/** Where the columns that we have not added stand, those that people added with them. All of them in any other file. */
export function originalIndexes(columns: readonly string[]): readonly number[] {
  const ours = findFailureColumns(columns) ?? [];
  return Array.from(columns.keys()).filter((index) => !ours.includes(index));
}

/** The columns of the list that a failure file was made of, in the order of this file. */
export function originalColumns(columns: readonly string[]): readonly string[] {
  return originalIndexes(columns).map((index) => columns[index] ?? '');
}

/** Where a failure file says which line of the first list a row was; undefined in any other file. */
export function findLineColumn(columns: readonly string[]): number | undefined {
  return findFailureColumns(columns)?.[0];
}

/** Where ours stand: side by side, or each on its own where people have moved them. The last ones, for a list may have had such columns itself. */
function findFailureColumns(columns: readonly string[]): readonly number[] | undefined {
  if (columns.length <= failureColumns.length) return undefined;
  const names = columns.map((column) => column.trim());
  const run = names.findLastIndex((_name, at) =>
    failureColumns.every((column, index) => names[at + index] === column),
  );
  if (run !== -1) return failureColumns.map((_column, index) => run + index);
  const found = failureColumns.map((column) => names.lastIndexOf(column));
  return found.includes(-1) ? undefined : found;
}
