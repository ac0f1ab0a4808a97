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
  'number',
  'text',
] as const;
export type ContentKind = (typeof contentKinds)[number];

/** What a column holds, over the cells that were looked at: how many are filled, of how many values, and how many of each kind. */
export type ColumnContent = {
  readonly filled: number;
  /** Different values, counted up to a hundred. */
  readonly distinct: number;
  readonly counts: Readonly<Record<ContentKind, number>>;
};
