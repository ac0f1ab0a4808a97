import { encodings } from '../contract/file-format.ts';
import type { ReadingChoice } from '../contract/import.ts';
import { UsageError } from './command.ts';
import { oneOf } from './read-arguments.ts';

/** The flags by which a person says how a file is read, instead of what would be detected. */
export const readingOptions = {
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  'header-row': { type: 'string' },
  undecodable: { type: 'string' },
} as const;

type ReadingFlags = {
  sheet?: string | undefined;
  encoding?: string | undefined;
  delimiter?: string | undefined;
  'header-row'?: string | undefined;
  undecodable?: string | undefined;
};

/** What the flags say. `--delimiter tab` (or `\t`) is the tab. */
export function readReadingFlags(flags: ReadingFlags): ReadingChoice {
  const encoding = oneOf('encoding', flags.encoding?.toLowerCase(), encodings);
  const undecodable = oneOf('undecodable', flags.undecodable, ['stop', 'replace']);
  const headerRow = readHeaderRow(flags['header-row']);
  return {
    ...(flags.sheet !== undefined && { sheet: flags.sheet }),
    ...(encoding && { encoding }),
    ...(flags.delimiter !== undefined && { delimiter: readDelimiter(flags.delimiter) }),
    ...(headerRow !== undefined && { headerRow }),
    ...(undecodable && { undecodable }),
  };
}

function readDelimiter(text: string): string {
  const delimiter = text === 'tab' || text === '\\t' ? '\t' : text;
  if (delimiter.length !== 1) throw new UsageError('--delimiter is one character, or tab');
  return delimiter;
}

function readHeaderRow(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'none') return null;
  const row = Number(text);
  if (!Number.isInteger(row) || row < 1)
    throw new UsageError('--header-row is a line of the file, from 1, or none');
  return row;
}
