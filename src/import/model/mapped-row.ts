import type { MappingField } from '../../contract/mapping.ts';
import type { CustomField } from './custom-field.ts';
import type { RawNote } from './raw-row.ts';

/** One field of a mapping: where its text comes from. `fixed` stands in where there is no column or its cell is blank. */
export type MappedSlot = {
  readonly field: MappingField;
  readonly column: number | null;
  readonly fixed: string | null;
  readonly custom: CustomField | null;
};

/**
 * A row after mapping. `texts[i]` belongs to `slots[i]` and is verbatim; every row of an import shares one `slots`
 * array, so that a row costs one array and no objects of its own.
 */
export type MappedRow = {
  readonly row: number;
  readonly line: number;
  /** The row's cells as they stand in the file. */
  readonly cells: readonly string[];
  readonly notes: readonly RawNote[];
  readonly slots: readonly MappedSlot[];
  readonly texts: readonly string[];
};
