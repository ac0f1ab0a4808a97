import { headerKey } from './header-key.ts';

/**
 * The index of a column given by header (exact, or else ignoring width and case) or as `#index`
 * from 0.
 */
export function findColumn(name: string, columns: readonly string[]): number | undefined {
  const exact = columns.indexOf(name);
  if (exact !== -1) return exact;
  const numbered = /^#(\d{1,5})$/.exec(name.trim());
  if (numbered) return Number(numbered[1]) < columns.length ? Number(numbered[1]) : undefined;
  const key = headerKey(name);
  const index = columns.findIndex((column) => headerKey(column) === key);
  return index === -1 || key === '' ? undefined : index;
}
