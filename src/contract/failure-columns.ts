import type { Language } from './sentence.ts';

type FailureColumns = readonly [line: string, field: string, reason: string, fix: string];

/** The columns that a failure file adds behind the original ones: line, field, reason, fix. */
export const failureColumns: Readonly<Record<Language, FailureColumns>> = {
  ja: ['行番号', '項目', '理由', '対処方法'],
  en: ['Line', 'Field', 'Reason', 'How to fix'],
};

/** Every set of added columns that is recognised: today's, and that of version 0.1. */
export const knownFailureColumns: readonly FailureColumns[] = [
  failureColumns.ja,
  failureColumns.en,
  ['行番号', '項目', '理由', '直し方'],
];

/**
 * Whether the columns are those of a failure file. Users may have moved columns and added others.
 */
export function isFailureFile(columns: readonly string[]): boolean {
  return findFailureColumns(columns) !== undefined;
}

/** The indexes of all columns but those that a failure file adds. All indexes in any other file. */
export function originalIndexes(columns: readonly string[]): readonly number[] {
  const added = findFailureColumns(columns) ?? [];
  return Array.from(columns.keys()).filter((index) => !added.includes(index));
}

/** The columns of the list that a failure file was made from, in the order of this file. */
export function originalColumns(columns: readonly string[]): readonly string[] {
  return originalIndexes(columns).map((index) => columns[index] ?? '');
}

/** The index of the column with the line of the first list; undefined in any other file. */
export function findLineColumn(columns: readonly string[]): number | undefined {
  return findFailureColumns(columns)?.[0];
}

function findFailureColumns(columns: readonly string[]): readonly number[] | undefined {
  const names = columns.map((column) => column.trim());
  for (const added of knownFailureColumns) {
    const found = findAdded(names, added);
    if (found) return found;
  }
  return undefined;
}

/**
 * The indexes of the added columns: side by side, else each where it was moved to. The last ones,
 * since a list may have such columns of its own.
 */
function findAdded(names: readonly string[], added: FailureColumns): readonly number[] | undefined {
  if (names.length <= added.length) return undefined;
  const run = names.findLastIndex((_name, at) =>
    added.every((column, index) => names[at + index] === column),
  );
  if (run !== -1) return added.map((_column, index) => run + index);
  const found = added.map((column) => names.lastIndexOf(column));
  return found.includes(-1) ? undefined : found;
}
