import { encodeCp932 } from './cp932-encoder.ts';
import { formatCsvLine } from './csv-line.ts';

export const csvEncodings = ['utf-8', 'cp932'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

export type CsvRows = readonly (readonly string[])[];

/**
 * Yields the bytes of a CSV for Excel: UTF-8 with BOM or CP932, CRLF, formulas escaped. One chunk
 * per batch of rows. Characters that CP932 lacks are added once each to `unencodable` and written
 * as character references.
 */
export async function* csvChunks(
  batches: AsyncIterable<CsvRows> | Iterable<CsvRows>,
  encoding: CsvEncoding,
  unencodable: Set<string> = new Set(),
): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') yield Buffer.from('\uFEFF');
  for await (const rows of batches) {
    const text = rows.map((row) => formatCsvLine(row, { guardFormulas: true })).join('');
    yield encoding === 'utf-8' ? Buffer.from(text) : encodeNoting(text, unencodable);
  }
}

function encodeNoting(text: string, unencodable: Set<string>): Buffer {
  const encoded = encodeCp932(text);
  for (const character of encoded.unencodable) unencodable.add(character);
  return encoded.bytes;
}
