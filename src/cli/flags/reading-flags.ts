import { type Encoding, encodings } from '../../contract/file-format.ts';
import { type FileOptions, fileOptionsSchema } from '../../contract/import.ts';
import type { FlagValues } from '../usage.ts';
import { UsageError } from '../usage-error.ts';
import type { fileFlags } from '../usages/shared-flags.ts';
import { oneOf } from './one-of.ts';

type ReadingFlags = FlagValues<typeof fileFlags>;

/**
 * The file options given by the flags. `--delimiter tab` (or `\t`) means the tab, `space` a space.
 */
export function readReadingFlags(flags: ReadingFlags): FileOptions {
  const encoding = readEncoding(flags.encoding);
  const { undecodable, 'hidden-rows': hiddenRows } = flags;
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

/**
 * Other names of the encodings, as in browsers, Python and Excel, without hyphens and underscores.
 */
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
    throw new UsageError({
      ja: '--delimiterには , ; | tab などの文字を指定してください。引用符は指定できません',
      en: '--delimiter must be a character such as , ; | or tab, not a quotation mark',
    });
  return parsed.data;
}

function readQuote(choice: '"' | "'" | 'none'): '"' | "'" | null {
  return choice === 'none' ? null : choice;
}

function readHeaderRow(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'none') return null;
  const row = Number(text);
  if (!Number.isInteger(row) || row < 1)
    throw new UsageError({
      ja: '--header-rowには1以上の行番号またはnoneを指定してください',
      en: '--header-row must be a line of the file, from 1, or none',
    });
  return row;
}
