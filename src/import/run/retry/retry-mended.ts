import type { ErasureHasher } from '../../../contacts/erasure-hasher.ts';
import { failureColumns, originalIndexes } from '../../../contract/failure-columns.ts';
import { refuse } from '../../../contract/refusals.ts';
import type { Database } from '../../../db/database.ts';
import type { Viewer } from '../../../people/viewer.ts';
import type { Storage } from '../../../storage/disk-storage.ts';
import { eachMendedRow } from '../../ledger/failed-row-store.ts';
import type { ImportRecord } from '../../ledger/import-record.ts';
import type { CustomField } from '../../model/custom-field.ts';
import { mappingOfRetry } from '../../model/failure-file.ts';
import { nameLine } from '../../model/sheet-line.ts';
import { csvChunks } from '../../report/csv-chunks.ts';
import { enqueueList } from '../enqueue-list.ts';
import { profileFile } from '../file/profile-file.ts';
import { receiveList } from '../receive-list.ts';
import { makeOpenRowChecker } from './make-open-row-checker.ts';

type Deps = { readonly db: Database; readonly storage: Storage; readonly mask: ErasureHasher };

const fileOptions = { encoding: 'utf-8', delimiter: ',', headerRow: 1 } as const;

/**
 * Imports the rows that a user has fixed in the browser and that pass the checks. They are imported
 * as a failure file with the mapping and options of the original import, linked to it. Rows that do
 * not pass are kept. Throws `retry_nothing` if no row passes. Holds one page of rows in memory.
 */
export async function retryMended(
  deps: Deps,
  viewer: Viewer,
  entry: ImportRecord,
  customFields: readonly CustomField[],
): Promise<ImportRecord> {
  const { profile, mapping, options } = entry;
  if (!profile || !mapping) throw refuse('retry_not_now', { status: entry.status });
  const own = originalIndexes(profile.columns);
  const rows = passingRows(deps.db, entry, customFields, own);
  const first = await rows.next();
  if (first.done) throw refuse('retry_nothing');
  const header = [...own.map((index) => profile.columns[index] ?? ''), ...failureColumns.ja];
  const chunks = csvChunks(inBatches([header, first.value], rows), 'utf-8');
  const received = await receiveList(deps, viewer.tenantId, chunks);
  try {
    const made = await profileFile(await deps.storage.open(received.fileKey), fileOptions, customFields, {
      kind: entry.kind,
    });
    return await enqueueList(deps, viewer, received, {
      fileName: `${entry.fileName.replace(/\.[^.]*$/, '')}_再インポート.csv`,
      fileOptions,
      profile: { ...made, lineSheets: profile.readSheets.map(({ name }) => name) },
      mapping: mappingOfRetry(mapping, new Map(own.map((was, now) => [was, now]))),
      options,
      retried: entry,
      findProject: async () => entry.projectId,
    });
  } catch (error) {
    await deps.storage.delete(received.fileKey);
    throw error;
  }
}

async function* inBatches(
  first: readonly (readonly string[])[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<readonly (readonly string[])[]> {
  yield first;
  for await (const row of rows) yield [row];
}

async function* passingRows(
  db: Database,
  entry: ImportRecord,
  customFields: readonly CustomField[],
  own: readonly number[],
): AsyncGenerator<readonly string[]> {
  const check = makeOpenRowChecker(entry, customFields);
  for await (const row of eachMendedRow(db, entry)) {
    if (!check(row).ok) continue;
    const cells = row.draft ?? row.cells;
    yield [
      ...own.map((index) => cells[index] ?? ''),
      nameLine(row.line, entry.profile?.readSheets ?? []),
      '',
      '',
      '',
    ];
  }
}
