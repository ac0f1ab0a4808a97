/** How a file is read: as detected, or as chosen by the user. */
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

/** Same as `Sentence`, which is defined in a file that imports this one. */
type Names = { readonly ja: string; readonly en: string };

const encodingNames: Readonly<Record<string, Names>> = {
  'utf-8': { ja: 'UTF-8', en: 'UTF-8' },
  cp932: { ja: 'Shift_JIS（CP932）', en: 'Shift_JIS (CP932)' },
  'euc-jp': { ja: 'EUC-JP', en: 'EUC-JP' },
  'iso-2022-jp': { ja: 'ISO-2022-JP（JIS）', en: 'ISO-2022-JP (JIS)' },
  'utf-16le': { ja: 'UTF-16 LE', en: 'UTF-16 LE' },
  'utf-16be': { ja: 'UTF-16 BE', en: 'UTF-16 BE' },
  'utf-32le': { ja: 'UTF-32 LE', en: 'UTF-32 LE' },
  'utf-32be': { ja: 'UTF-32 BE', en: 'UTF-32 BE' },
} satisfies Record<Encoding, Names>;

/** The display name of the encoding. Other text is returned unchanged. */
export function nameOfEncoding(encoding: string, language: keyof Names): string {
  return encodingNames[encoding]?.[language] ?? encoding;
}

export const newlines = ['lf', 'crlf', 'cr', 'mixed'] as const;
export type Newline = (typeof newlines)[number];

export type Sheet = { readonly name: string; readonly hidden: boolean };

export type CsvFormat = {
  readonly format: 'csv';
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** Usually one character; `, ` and other longer ones are possible. */
  readonly delimiter: string;
  readonly quote: string | null;
  /**
   * The escape for a quote inside quotes, in addition to doubling it: the backslash of some
   * databases.
   */
  readonly quoteEscape: string | null;
  readonly newline: Newline;
};

/**
 * Rows hidden manually or by a filter in Excel. They are data unless the user chooses otherwise.
 */
export const hiddenRowChoices = ['read', 'skip'] as const;
export type HiddenRows = (typeof hiddenRowChoices)[number];

/**
 * A sheet to read. `headerRow`: the line of its header, null without a header. `order`: if its
 * columns are in another order, the place of each column of the list in the sheet.
 */
export type ReadSheet = {
  readonly name: string;
  readonly headerRow: number | null;
  readonly order?: readonly number[] | undefined;
};

export type XlsxFormat = {
  readonly format: 'xlsx';
  readonly sheets: readonly Sheet[];
  /** The sheet to read; by default the first visible one. */
  readonly sheet: string;
  /** If several sheets form one list: all of them, in order, `sheet` first. */
  readonly readSheets?: readonly ReadSheet[] | undefined;
  /** Date serial numbers count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly hiddenRows: HiddenRows;
};

/** The names of the sheets that are read, in order; none for text files. */
export function sheetsRead(file: {
  readonly sheet: string | null;
  readonly readSheets: readonly ReadSheet[];
}): string[] {
  if (file.readSheets.length > 0) return file.readSheets.map(({ name }) => name);
  return file.sheet === null ? [] : [file.sheet];
}

export type FileFormat = CsvFormat | XlsxFormat;
