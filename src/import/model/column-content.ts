/** What a cell evidently holds; `text` says nothing. `zeroless_phone`: bare digits that are a number once they get their zero back. */
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

/** What a column holds, over the cells that were looked at. */
export type ColumnContent = {
  readonly filled: number;
  /** Different values, counted up to a hundred. */
  readonly distinct: number;
  readonly counts: Readonly<Record<ContentKind, number>>;
  /** Cells that are nothing but so many digits: `digits[4]` cells of four digits; longer ones than fifteen are not counted. */
  readonly digits: readonly number[];
  /** Cells that hold the whole number after that of the cell above. */
  readonly running: number;
};
