import type { ByteSource } from '../../base/byte-source.ts';
import type { FileFormat } from '../../contract/file-format.ts';
import { type OpenOptions, openRecords } from './open-records.ts';

/** Data rows below the header, by reading the file to its end: what cannot be read is found here. */
export async function countRows(
  source: ByteSource,
  format: FileFormat,
  headerRow: number | null,
  options: OpenOptions,
): Promise<number> {
  const file = await openRecords(source, format, options);
  let rows = 0;
  try {
    for await (const batch of file.batches) {
      for (const { line } of batch) if (headerRow === null || line > headerRow) rows += 1;
    }
    return rows;
  } finally {
    await file.close();
  }
}
