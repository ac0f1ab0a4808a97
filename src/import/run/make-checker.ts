import { fixCodes } from '../../contract/fixes.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { ImportKind } from '../../contract/mapping.ts';
import { type CheckerOptions, createChecker } from '../check/create-checker.ts';
import { createNumberChecker } from '../check/number-list/create-number-checker.ts';
import type { CheckedNumberRow } from '../model/checked-number-row.ts';
import type { CheckedRow } from '../model/checked-row.ts';
import type { CustomField } from '../model/custom-field.ts';
import type { MappedRow } from '../model/mapped-row.ts';

type Rules = {
  readonly customFields: readonly CustomField[];
  readonly date1904: boolean;
  readonly options: ImportOptions;
  /** When the import was started; for a preview the present moment. */
  readonly now: Date;
};

/** Creates the row checker for this kind of import. */
export function makeChecker(
  kind: ImportKind,
  { customFields, date1904, options, now }: Rules,
): { check(row: MappedRow): CheckedRow | CheckedNumberRow } {
  const { fixes, entries } = options;
  if (kind === 'lead') return createChecker(checkerOptions({ customFields, date1904, options }));
  const fixesOff = new Set(fixCodes.filter((code) => fixes[code] === false));
  return createNumberChecker({ entries, date1904, fixesOff, now });
}

/** The options of the checker for leads. */
export function checkerOptions({
  customFields,
  date1904,
  options,
}: Pick<Rules, 'customFields' | 'date1904' | 'options'>): CheckerOptions {
  return {
    customFields,
    date1904,
    fixes: options.fixes,
    phoneRules: options,
    markedRows: options.doNotCallColumn,
  };
}
