/** How a file is read: what was detected, or what the user said instead. */
export const encodings = [
  'utf-8',
  'cp932',
  'euc-jp',
  'iso-2022-jp',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
] as const;
export type Encoding = (typeof encodings)[number];

export const newlines = ['lf', 'crlf', 'cr', 'mixed'] as const;
export type Newline = (typeof newlines)[number];

export type Sheet = { readonly name: string; readonly hidden: boolean };

export type CsvFormat = {
  readonly format: 'csv';
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** One character as a rule; `, ` and other longer ones are possible. */
  readonly delimiter: string;
  readonly quote: string | null;
  readonly newline: Newline;
};

type XlsxFormat = {
  readonly format: 'xlsx';
  readonly sheets: readonly Sheet[];
  /** The sheet that is read: the first visible one unless told. */
  readonly sheet: string;
};

export type FileFormat = CsvFormat | XlsxFormat;
