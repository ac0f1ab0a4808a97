import { sheetsRead } from '../../../../../contract/file-format.ts';
import type { FileOptions, FileProfile } from '../../../../../contract/import.ts';

/** How a file is to be read, as the person says; what is left out is detected. */
export type Reading = FileOptions;

export type ReadingControl =
  | 'encoding'
  | 'delimiter'
  | 'quote'
  | 'sheets'
  | 'headerRow'
  | 'undecodable'
  | 'hiddenRows';

/** What has been detected, as the starting point of corrections. */
export function readingOf(profile: FileProfile | null): Reading {
  if (!profile) return {};
  return {
    headerRow: profile.headerRow,
    ...(profile.encoding === null ? {} : { encoding: profile.encoding }),
    ...(profile.delimiter === null ? {} : { delimiter: profile.delimiter }),
    ...(profile.format === 'csv' && isKnownQuote(profile.quote) ? { quote: profile.quote } : {}),
    ...(profile.sheet === null ? {} : { sheets: sheetsRead(profile) }),
    ...(profile.hiddenRows === null ? {} : { hiddenRows: profile.hiddenRows }),
  };
}

function isKnownQuote(quote: string | null): quote is NonNullable<Reading['quote']> | null {
  return quote === null || quote === '"' || quote === "'";
}

/** One more correction. Other sheets are another table: what was said of those before does not hold for them. */
export function correct(chosen: Reading, change: Reading): Reading {
  return change.sheets === undefined ? { ...chosen, ...change } : change;
}

/** Which settings may be the way out of a refusal. A damaged or protected file stays one, however it is read. */
export function controlsFor(refusal: string): readonly ReadingControl[] {
  switch (refusal) {
    case 'file_undecodable':
      return ['encoding', 'undecodable'];
    case 'file_encoding_unknown':
      return ['encoding'];
    case 'file_no_rows':
    case 'header_row_not_found':
      return ['headerRow'];
    case 'sheet_not_found':
    case 'sheets_differ':
      return ['sheets'];
    case 'file_too_many_columns':
      return ['delimiter'];
    default:
      return [];
  }
}

/** The settings that mean something for this kind of file. */
export function controlsOf(profile: FileProfile): readonly ReadingControl[] {
  return profile.format === 'xlsx'
    ? ['sheets', 'headerRow', 'hiddenRows']
    : ['encoding', 'delimiter', 'quote', 'headerRow', 'undecodable'];
}

/** The lines offered as header row: the first ones of the file, and the detected one wherever it stands. */
export function headerLines(headerRow: number | null | undefined): number[] {
  const first = Array.from({ length: 15 }, (_, index) => index + 1);
  return headerRow && headerRow > first.length ? [...first, headerRow] : first;
}
