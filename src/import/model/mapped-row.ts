import type { MappingField } from '../../contract/mapping.ts';
import type { CustomField } from './custom-field.ts';
import type { RawNote } from './raw-row.ts';

/** Which choice a value of the list stands for: '' none, null its rows fail. */
export type ValueMap = Readonly<Record<string, string | null>>;

/**
 * One field of a mapping: where its text comes from. `joined`: further columns whose text follows. `fixed` stands in where
 * there is no column or its cell is blank. `values`: what stands for which choice.
 */
export type MappedSlot = {
  readonly field: MappingField;
  readonly column: number | null;
  readonly joined: readonly number[];
  /** Of a phone: the column holds a telephone number and then a fax number. */
  readonly telAndFax: boolean;
  /** Of a do-not-call column: what its marks mean, by its header; null = that a row may not be called. */
  readonly marks: 'ban' | 'permission' | null;
  readonly fixed: string | null;
  readonly custom: CustomField | null;
  readonly values: ValueMap;
  /** What every other value that is no choice stands for. */
  readonly others: string | null;
  /** The fixes that are not to be made to the column's values. */
  readonly fixesOff: ReadonlySet<string>;
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
  /** Furigana of the cells, by column. */
  readonly readings: ReadonlyMap<number, string> | undefined;
  readonly slots: readonly MappedSlot[];
  readonly texts: readonly string[];
};
