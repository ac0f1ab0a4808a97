import type { Mapping } from '../../contract/mapping.ts';
import { createChecker } from '../check/create-checker.ts';
import { compileMapping } from '../map/compile-mapping.ts';
import { mapRow } from '../map/map-row.ts';
import type { CheckedRow } from '../model/checked-row.ts';
import type { CustomField } from '../model/custom-field.ts';
import type { RawRow } from '../model/raw-row.ts';

/**
 * Maps and checks single rows in the same way as an import does. Throws the refusals of
 * `compileMapping`.
 */
export function createRowChecker(
  mapping: Mapping,
  columns: readonly string[],
  customFields: readonly CustomField[],
): (row: RawRow) => CheckedRow {
  const plan = compileMapping(mapping, columns, customFields);
  const checker = createChecker({ customFields });
  return (row) => checker.check(mapRow(plan, row));
}
