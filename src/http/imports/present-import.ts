import type { ImportId } from '../../base/ids.ts';
import type { ImportRecord } from '../../contract/import.ts';
import type { Trx } from '../../db/database.ts';
import { countMended } from '../../import/ledger/failed-row-store.ts';
import { listSameFile } from '../../import/ledger/import-lines.ts';
import { excludedRows, undoOf } from '../../import/ledger/import-record.ts';
import { listRetries } from '../../import/ledger/list-retries.ts';
import type { Viewer } from '../../people/viewer.ts';
import { requireImport } from './require-import.ts';

/** The complete record of an import that the viewer may see. Throws `not_found`. */
export async function presentImport(trx: Trx, viewer: Viewer, id: ImportId): Promise<ImportRecord> {
  const { entry, line } = await requireImport(trx, viewer, id);
  return {
    ...line,
    fileSha256: entry.fileSha256,
    listDeleted: entry.listDeleted && {
      at: entry.listDeleted.at.toISOString(),
      because: entry.listDeleted.because,
    },
    fileOptions: entry.fileOptions,
    profile: entry.profile,
    mapping: entry.mapping,
    options: entry.options,
    check: entry.check,
    warnings: { ...entry.warnings },
    problems: { ...entry.problems },
    phoneKinds: { ...entry.phoneKinds },
    sameFile: [...(await listSameFile(trx, viewer, entry))],
    retryOf: entry.retryOf,
    retries: entry.failed === 0 ? [] : await listRetries(trx, entry),
    failedRows: {
      retried: entry.retriedRows,
      dismissed: entry.dismissedRows,
      mended: entry.failed === 0 ? 0 : await countMended(trx, entry),
    },
    undo: undoOf(entry),
    excludedRows: excludedRows(entry),
    undoStartedAt: entry.undoStartedAt?.toISOString() ?? null,
    undoneAt: entry.undoneAt?.toISOString() ?? null,
  };
}
