import type { ImportOptions } from '../../contract/import.ts';

/**
 * The keys by which rows are compared with leads, regardless of how duplicates are handled. `both`:
 * the same lead must have the row's name and one of its numbers.
 */
export type ComparedKeys = {
  readonly names: boolean;
  readonly phones: boolean;
  readonly both: boolean;
};

export function comparedKeys({ duplicateKeys, match }: ImportOptions): ComparedKeys {
  const names = duplicateKeys.includes('name');
  const phones = duplicateKeys.includes('phone');
  return { names, phones, both: match === 'all' && names && phones };
}
