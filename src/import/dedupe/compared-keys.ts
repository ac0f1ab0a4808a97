import type { ImportOptions } from '../../contract/import.ts';

/** What an import's policy compares rows with leads by. `both`: one lead must have the row's name and one of its numbers. */
export type ComparedKeys = {
  readonly names: boolean;
  readonly phones: boolean;
  readonly both: boolean;
};

export function comparedKeys({ duplicates, duplicateKeys, match }: ImportOptions): ComparedKeys {
  if (duplicates === 'add') return { names: false, phones: false, both: false };
  const names = duplicateKeys.includes('name');
  const phones = duplicateKeys.includes('phone');
  return { names, phones, both: match === 'all' && names && phones };
}
