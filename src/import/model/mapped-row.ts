import type { MappingField } from '../../contract/mapping.ts';
import type { CustomField } from './custom-field.ts';
import type { RawNote } from './raw-row.ts';

/** The choice for each value of the list: '' for none; null: the rows fail. */
export type ValueMap = Readonly<Record<string, string | null>>;

/**
 * The source of one field in a mapping. `joined`: further columns whose text is appended. `fixed`:
 * used without a column or for a blank cell. `values`: the choice for each value.
 */
export type MappedSlot = {
  readonly field: MappingField;
  readonly column: number | null;
  readonly joined: readonly number[];
  /** For phones: the column contains a phone number followed by a fax number. */
  readonly telAndFax: boolean;
  /**
   * For do-not-call columns: the meaning of its marks, from the header; null: must not be called.
   */
  readonly marks: 'ban' | 'permission' | null;
  readonly fixed: string | null;
  readonly custom: CustomField | null;
  readonly values: ValueMap;
  /** The choice for all other values. */
  readonly others: string | null;
  /** The fixes disabled for the column's values. */
  readonly fixesOff: ReadonlySet<string>;
};

/**
 * A row after mapping. `texts[i]` belongs to `slots[i]` and is the original text. All rows of an
 * import share one `slots` array, so that a row costs one array and no further objects.
 */
export type MappedRow = {
  readonly row: number;
  readonly line: number;
  /** The original cells of the row. */
  readonly cells: readonly string[];
  readonly notes: readonly RawNote[];
  /** Furigana of the cells, by column. */
  readonly readings: ReadonlyMap<number, string> | undefined;
  readonly slots: readonly MappedSlot[];
  readonly texts: readonly string[];
};
