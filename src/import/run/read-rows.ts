import type { ByteSource } from '../../base/byte-source.ts';
import type { ReadingChoice } from '../../contract/import.ts';
import { refuse } from '../../contract/refusals.ts';
import type { RawRow } from '../model/raw-row.ts';
import { dataRows } from './data-rows.ts';
import { detectFile } from './detect-file.ts';
import { undecodableOf } from './import-job.ts';
import { openRecords } from './open-records.ts';
import { findLayout } from './profile-file.ts';

/**
 * The rows of a file as they are read, in batches: those an import would see, or with `raw` every record from the first line
 * on, blank ones too, cells as they stand.
 */
export async function* readRows(
  source: ByteSource,
  reading: ReadingChoice,
  { raw }: { raw: boolean },
): AsyncGenerator<readonly RawRow[]> {
  if (source.sizeBytes === 0) throw refuse('file_empty');
  const { format } = await detectFile(source, reading);
  const options = { undecodable: undecodableOf(reading), raw };
  const layout = raw ? undefined : await findLayout(source, format, reading);
  const file = await openRecords(source, format, options);
  try {
    if (layout) yield* dataRows(file.batches, layout.headerRow, layout.columns.length);
    else yield* numbered(file.batches);
  } finally {
    await file.close();
  }
}

async function* numbered(
  batches: AsyncIterable<readonly Omit<RawRow, 'row'>[]>,
): AsyncGenerator<readonly RawRow[]> {
  let row = 0;
  for await (const batch of batches) yield batch.map((record) => ({ ...record, row: ++row }));
}
