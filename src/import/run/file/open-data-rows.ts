import { openStorage, type StorageConfig } from '../../../storage/disk-storage.ts';
import { unguardRows } from '../../model/failure-file.ts';
import type { RawRow } from '../../model/raw-row.ts';
import type { ImportJob } from '../import-job.ts';
import { RowEditor } from '../row-editor.ts';
import { dataRows } from './data-rows.ts';
import { openRecordFile } from './open-record-file.ts';
import { openStoredList } from './open-stored-list.ts';

/** Reads single data rows from the file again, for the few rows whose cells no batch carries. */
export type DataRows = {
  /**
   * Returns the row as edited by the recipe. Rows must be requested in ascending order; the file
   * is read at most once more.
   */
  getRow(row: number): Promise<RawRow>;
  close(): Promise<void>;
};

/** Opens the file on the first request. */
export function openDataRows(storage: StorageConfig, job: ImportJob): DataRows {
  const rows = readAgain(storage, job);
  return {
    async getRow(row) {
      for (let next = await rows.next(); !next.done; next = await rows.next()) {
        if (next.value.row === row) return next.value;
      }
      throw new Error(`row ${row} is not in the file any more`);
    },
    async close() {
      await rows.return(undefined);
    },
  };
}

async function* readAgain(storage: StorageConfig, job: ImportJob): AsyncGenerator<RawRow, undefined> {
  const list = await openStoredList(openStorage(storage), job);
  const file = await openRecordFile(list.source, job.format);
  const unguard = unguardRows(job.columns);
  const editor = new RowEditor(job);
  try {
    for await (const rows of dataRows(file.records({ undecodable: job.undecodable }).batches, job)) {
      await list.verify();
      yield* editor.edit(rows.map(unguard));
    }
  } finally {
    await file.close();
  }
}
