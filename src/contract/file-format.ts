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

/** As `Sentence`, which stands in a file that needs this one. */
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

/** The encoding as people know it; what is none stays as it is. */
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
  /** One character as a rule; `, ` and other longer ones are possible. */
  readonly delimiter: string;
  readonly quote: string | null;
  /** What makes a quotation mark inside quotes a character besides doubling it: the backslash of some databases. */
  readonly quoteEscape: string | null;
  readonly newline: Newline;
};

/** Rows that Excel hides, by hand or by a filter: they are data all the same unless the user says otherwise. */
export const hiddenRowChoices = ['read', 'skip'] as const;
export type HiddenRows = (typeof hiddenRowChoices)[number];

/** A sheet that is read. `headerRow`: the line of its header, null where it has none. */
export type ReadSheet = { readonly name: string; readonly headerRow: number | null };

export type XlsxFormat = {
  readonly format: 'xlsx';
  readonly sheets: readonly Sheet[];
  /** The sheet that is read: the first visible one unless told. */
  readonly sheet: string;
  /** Where several sheets are read as one list: all of them, in their order, `sheet` first. */
  readonly readSheets?: readonly ReadSheet[] | undefined;
  /** Serial numbers of days count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly hiddenRows: HiddenRows;
};

/** The names of the sheets that are read, in their order; none of a text. */
export function sheetsRead(file: {
  readonly sheet: string | null;
  readonly readSheets: readonly ReadSheet[];
}): string[] {
  if (file.readSheets.length > 0) return file.readSheets.map(({ name }) => name);
  return file.sheet === null ? [] : [file.sheet];
}

export type FileFormat = CsvFormat | XlsxFormat;
