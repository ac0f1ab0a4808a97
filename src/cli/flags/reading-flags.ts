import { type Encoding, encodings, hiddenRowChoices } from '../../contract/file-format.ts';
import { type FileOptions, fileOptionsSchema } from '../../contract/import.ts';
import { UsageError } from '../command.ts';
import { oneOf } from './read-arguments.ts';

/** The flags by which a person says how a file is read, instead of what would be detected. */
export const readingOptions = {
  sheet: { type: 'string', multiple: true },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  quote: { type: 'string' },
  'header-row': { type: 'string' },
  undecodable: { type: 'string' },
  'hidden-rows': { type: 'string' },
} as const;

/** The flags as a usage line shows them. */
export const readingUsage =
  '[--sheet NAME|all …] [--encoding E] [--delimiter D] [--quote Q|none] [--header-row N|none] [--undecodable stop|replace] [--hidden-rows read|skip]';

type ReadingFlags = {
  sheet?: readonly string[] | undefined;
  encoding?: string | undefined;
  delimiter?: string | undefined;
  quote?: string | undefined;
  'header-row'?: string | undefined;
  undecodable?: string | undefined;
  'hidden-rows'?: string | undefined;
};

/** What the flags say. `--delimiter tab` (or `\t`) is the tab, `space` a blank. */
export function readReadingFlags(flags: ReadingFlags): FileOptions {
  const encoding = readEncoding(flags.encoding);
  const undecodable = oneOf('undecodable', flags.undecodable, ['stop', 'replace']);
  const hiddenRows = oneOf('hidden-rows', flags['hidden-rows'], hiddenRowChoices);
  const headerRow = readHeaderRow(flags['header-row']);
  return {
    ...readSheetFlag(flags.sheet),
    ...(encoding && { encoding }),
    ...(flags.delimiter !== undefined && { delimiter: readDelimiter(flags.delimiter) }),
    ...(flags.quote !== undefined && { quote: readQuote(flags.quote) }),
    ...(headerRow !== undefined && { headerRow }),
    ...(undecodable && { undecodable }),
    ...(hiddenRows && { hiddenRows }),
  };
}

/** `all`: every sheet with the header of the list. Several names: these sheets as one list. */
function readSheetFlag(names: readonly string[] = []): Pick<FileOptions, 'sheet' | 'sheets'> {
  const [name] = names;
  if (name === undefined) return {};
  if (names.length > 1) return { sheets: [...names] };
  return name === 'all' ? { sheets: 'all' } : { sheet: name };
}

/** Other names of the encodings, as browsers, Python and Excel call them; without hyphens and underscores. */
const encodingNames: Readonly<Record<string, Encoding>> = {
  utf8sig: 'utf-8',
  ascii: 'utf-8',
  shiftjis: 'cp932',
  sjis: 'cp932',
  ms932: 'cp932',
  windows31j: 'cp932',
  jis: 'iso-2022-jp',
  utf16: 'utf-16le',
  utf32: 'utf-32le',
};

function readEncoding(name: string | undefined): Encoding | undefined {
  const plain = name?.toLowerCase().replaceAll(/[-_]/g, '');
  const known = encodings.find((encoding) => encoding.replaceAll('-', '') === plain);
  return known ?? encodingNames[plain ?? ''] ?? oneOf('encoding', name, encodings);
}

function readDelimiter(text: string): string {
  const parsed = fileOptionsSchema.shape.delimiter.safeParse(
    text === 'tab' || text === '\\t' ? '\t' : text === 'space' ? ' ' : text,
  );
  if (!parsed.success || parsed.data === undefined)
    throw new UsageError('--delimiter is a character such as , ; | or tab, and no quotation mark');
  return parsed.data;
}

function readQuote(text: string): '"' | "'" | null {
  return text === 'none' ? null : (oneOf('quote', text, ['"', "'"]) ?? null);
}

function readHeaderRow(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'none') return null;
  const row = Number(text);
  if (!Number.isInteger(row) || row < 1)
    throw new UsageError('--header-row is a line of the file, from 1, or none');
  return row;
}
