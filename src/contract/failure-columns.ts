/** The columns that a failure file adds behind the original ones. */
export const failureColumns = ['行番号', '項目', '理由', '直し方'] as const;

/** Whether these are the columns of a failure file of ours, uploaded again. People may have added columns behind ours. */
export function isFailureFile(columns: readonly string[]): boolean {
  return findLineColumn(columns) !== undefined;
}

/** The columns of the list that a failure file was made of. */
export function originalColumns(columns: readonly string[]): readonly string[] {
  return columns.slice(0, findLineColumn(columns));
}

/** Where a failure file says which line of the first list a row was; undefined in any other file. */
export function findLineColumn(columns: readonly string[]): number | undefined {
  const at = columns.lastIndexOf(failureColumns[0]);
  const isOurs = at > 0 && failureColumns.every((column, index) => columns[at + index] === column);
  return isOurs ? at : undefined;
}
