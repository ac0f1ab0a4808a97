import type { ByteSource } from '../../base/byte-source.ts';
import type { CsvFormat, Encoding } from '../../contract/file-format.ts';
import type { FileOptions } from '../../contract/import.ts';
import type { ReadingWarning } from '../../contract/reading-warnings.ts';
import { refuse } from '../../contract/refusals.ts';
import { decodeHead } from './decode-head.ts';
import { detectDialect } from './dialect/detect-dialect.ts';
import { looksFixedWidth } from './dialect/looks-fixed-width.ts';
import { findBom } from './encoding/bom.ts';
import { detectEncoding, type EncodingFinding } from './encoding/detect-encoding.ts';
import { findMarkup, type Markup } from './markup.ts';
import { refuseNulHoles } from './refuse-nul-holes.ts';

type TextFinding = {
  readonly format: CsvFormat;
  /** Number of bytes to skip at the start of the file. */
  readonly bomBytes: number;
  readonly warnings: readonly ReadingWarning[];
};

/**
 * Detects how to read a text file; the user's choices are taken as they are. Reads the first
 * megabyte, and the whole file once if the encoding must be detected. Memory is limited to a few
 * megabytes. Throws `file_empty` (also for only a BOM), `file_binary`, `file_encoding_unknown`,
 * `file_damaged` and `file_unsupported`: tables in HTML or XML, columns separated by padding.
 */
export async function detectText(source: ByteSource, choice: FileOptions): Promise<TextFinding> {
  await refuseNulHoles(source);
  const { encoding, bomBytes, warnings } = choice.encoding
    ? await takeEncoding(source, choice.encoding)
    : await detectEncoding(source);
  const { text, complete } = await decodeHead(source, encoding, bomBytes);
  if (complete && text === '') throw refuse('file_empty');
  const markup = findMarkup(text);
  if (markup?.isTable) throw refuse('file_unsupported', { kind: markup.kind });
  const dialect = detectDialect(text, { ...choice, complete });
  if (choice.delimiter === undefined && !dialect.sure && looksFixedWidth(text)) {
    throw refuse('file_unsupported', { kind: '.prn' });
  }
  const { delimiter, quote, quoteEscape, newline } = dialect;
  return {
    format: { format: 'csv', encoding, bom: bomBytes > 0, delimiter, quote, quoteEscape, newline },
    bomBytes,
    warnings: [...warnings, ...(markup ? [warnOfMarkup(markup)] : []), ...dialect.warnings],
  };
}

function warnOfMarkup({ kind }: Markup): ReadingWarning {
  return { code: 'looks_like_markup', params: { kind } };
}

/** The encoding chosen by the user, and the length of its BOM if the file has one. */
async function takeEncoding(source: ByteSource, encoding: Encoding): Promise<EncodingFinding> {
  const head = await source.readRange(0, Math.min(source.sizeBytes, 4));
  if (head.length === 0) throw refuse('file_empty');
  const bom = findBom(head);
  return { encoding, bomBytes: bom?.encoding === encoding ? bom.bytes : 0, warnings: [] };
}
