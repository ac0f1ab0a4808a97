import type { ByteSource } from '../../../base/byte-source.ts';
import type { FileOptions } from '../../../contract/import.ts';
import { refuse } from '../../../contract/refusals.ts';
import type { RawRecord, RawRow } from '../../model/raw-row.ts';
import { placeOfLine, readSheetsOf } from '../../model/sheet-line.ts';
import { undecodableOf } from '../import-job.ts';
import { dataRows } from './data-rows.ts';
import { detectFile } from './detect-file.ts';
import { findLayout } from './find-layout.ts';
import { openRecordFile } from './open-record-file.ts';

/** A row as read from the file. `sheet` is set when several sheets form one list. */
export type ReadRow = RawRow & { readonly sheet: string | null };

/** The last row that an Excel sheet can have. */
const lastSheetRow = 1_048_576;
const batchRows = 1_000;

/**
 * The rows of a file in batches: those that an import would see, or with `raw` every record from
 * the first line on. Raw records are counted from 1 and have their original cells. An empty line
 * (or an empty row above the last non-empty row of a sheet) is a record without cells, so that the
 * numbering has no gaps. Throws the refusals of `profileFile`; with `raw`, a file with only a
 * header is allowed. `links`: raw records of a workbook have the targets of their hyperlinks.
 */
export async function* readRows(
  source: ByteSource,
  fileOptions: FileOptions,
  { raw, links = false }: { raw: boolean; links?: boolean },
): AsyncGenerator<readonly ReadRow[]> {
  if (source.sizeBytes === 0) throw refuse('file_empty');
  const { format } = await detectFile(source, fileOptions);
  const sheets = raw ? [] : readSheetsOf(format);
  const file = await openRecordFile(source, format);
  try {
    const layout = raw ? undefined : await findLayout(file, format, fileOptions);
    const { batches } = file.records({ undecodable: undecodableOf(fileOptions), raw, links });
    const rows = layout
      ? dataRows(batches, { ...layout, format })
      : numbered(format.format === 'xlsx' ? withEmptyRows(batches) : batches);
    let any = false;
    for await (const batch of rows) {
      any ||= batch.length > 0;
      yield batch.map((row) => ({ ...row, ...placeOfLine(row.line, sheets) }));
    }
    if (!any) throw refuse('file_no_rows');
  } finally {
    await file.close();
  }
}

/** Restores the rows that a sheet omits because they are empty. */
async function* withEmptyRows(
  batches: AsyncIterable<readonly RawRecord[]>,
): AsyncGenerator<readonly RawRecord[]> {
  let next = 1;
  for await (const batch of batches) {
    const filled: RawRecord[] = [];
    for (const record of batch) {
      for (; next < Math.min(record.line, lastSheetRow); next += 1) {
        filled.push({ line: next, cells: [] });
        if (filled.length >= batchRows) yield filled.splice(0);
      }
      filled.push(record);
      next = Math.max(next, record.line + 1);
    }
    yield filled;
  }
}

async function* numbered(batches: AsyncIterable<readonly RawRecord[]>): AsyncGenerator<readonly RawRow[]> {
  let row = 0;
  for await (const batch of batches) yield batch.map((record) => ({ ...record, row: ++row }));
}
