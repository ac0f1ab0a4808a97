import type { ByteSource } from '../../base/byte-source.ts';
import type { CsvFormat, Encoding } from '../../contract/file-format.ts';
import type { ReadingChoice } from '../../contract/import.ts';
import type { ReadingWarning } from '../../contract/reading-warnings.ts';
import { refuse } from '../../contract/refusals.ts';
import { decodeHead } from './decode-head.ts';
import { detectDialect } from './dialect/detect-dialect.ts';
import { findBom } from './encoding/bom.ts';
import { detectEncoding, type EncodingFinding } from './encoding/detect-encoding.ts';
import { refuseNulHoles } from './refuse-nul-holes.ts';
import { refuseOtherFormats } from './refuse-other-formats.ts';

export type TextFinding = {
  readonly format: CsvFormat;
  /** Bytes to leave out at the beginning of the file. */
  readonly bomBytes: number;
  readonly warnings: readonly ReadingWarning[];
};

/**
 * How a text file is to be read; what the user has chosen is taken as it is. Reads the first megabyte, and the whole
 * file once if the encoding has to be found; memory stays within a few megabytes.
 * Refuses `file_empty`, `file_binary`, `file_encoding_unknown`, `file_unsupported`, `file_damaged` and, when the text is nothing but
 * a BOM and line ends, `file_empty`.
 */
export async function detectText(source: ByteSource, choice: ReadingChoice): Promise<TextFinding> {
  await refuseNulHoles(source);
  const { encoding, bomBytes, warnings } = choice.encoding
    ? await takeEncoding(source, choice.encoding)
    : await detectEncoding(source);
  const { text, complete } = await decodeHead(source, encoding, bomBytes);
  if (complete && text.trim() === '') throw refuse('file_empty');
  refuseOtherFormats(text);
  const dialect = detectDialect(text, { delimiter: choice.delimiter, complete });
  const { delimiter, quote, newline } = dialect;
  return {
    format: { format: 'csv', encoding, bom: bomBytes > 0, delimiter, quote, newline },
    bomBytes,
    warnings: [...warnings, ...dialect.warnings],
  };
}

/** The encoding the user names, and the length of its BOM if the file has that. */
async function takeEncoding(source: ByteSource, encoding: Encoding): Promise<EncodingFinding> {
  const head = await source.readRange(0, Math.min(source.sizeBytes, 4));
  if (head.length === 0) throw refuse('file_empty');
  const bom = findBom(head);
  return { encoding, bomBytes: bom?.encoding === encoding ? bom.bytes : 0, warnings: [] };
}
