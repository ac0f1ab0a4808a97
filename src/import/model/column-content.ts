/**
 * The kind of content of a cell; `text` is neutral. `zeroless_phone`: bare digits that are a phone
 * number after restoring the leading zero.
 */
export const contentKinds = [
  'phone',
  'zeroless_phone',
  'postal_code',
  'prefecture',
  'city',
  'address',
  'kana',
  'email',
  'website',
  'company',
  'person',
  'building',
  'date',
  'boolean',
  'number',
  'text',
] as const;
export type ContentKind = (typeof contentKinds)[number];

/** The content of a column, over the examined cells. */
export type ColumnContent = {
  readonly filled: number;
  /** Number of distinct values, counted up to a hundred. */
  readonly distinct: number;
  readonly counts: Readonly<Record<ContentKind, number>>;
  /**
   * Cells with only digits, by length: `digits[4]` cells have four digits. Lengths above fifteen
   * are not counted.
   */
  readonly digits: readonly number[];
  /** Cells that contain the successor of the number in the cell above. */
  readonly running: number;
};
