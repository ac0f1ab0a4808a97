import type { LeadId } from '../../base/ids.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { cellsOfRow } from '../model/row-cells.ts';
import { copyTextArray } from './copy-text.ts';

/**
 * A row of a batch that creates no lead, and the reason. `leadId`: the lead it duplicates.
 * `forgetsCells`: nothing of the row may be stored.
 */
export type KeptOutRow = {
  readonly index: number;
  readonly outcome: 'failed' | 'skipped_duplicate' | 'skipped_do_not_call';
  readonly leadId?: LeadId;
  readonly forgetsCells?: boolean;
};

/**
 * Encodes these rows as lines for `import_rows`, with their original cells, in the order of
 * `rowColumns`.
 */
export function encodeKeptOut(
  { tenantId, id }: Pick<ImportScope, 'tenantId' | 'id'>,
  batch: PreparedBatch,
  rows: readonly KeptOutRow[],
): Uint8Array[] {
  return rows.map(({ index, outcome, leadId, forgetsCells = false }) => {
    const place = `${tenantId}\t${id}\t${batch.firstRow + index}\t${batch.line[index] ?? 0}`;
    const kept = forgetsCells ? '\\N\t{}' : encodeCells(batch, index);
    return Buffer.from(`${leadId ?? '\\N'}\t${place}\t${outcome}\t${kept}\n`);
  });
}

function encodeCells(batch: PreparedBatch, index: number): string {
  const { cells, furigana } = cellsOfRow(batch.rows, index);
  return `${furigana ? copyTextArray(furigana) : '\\N'}\t${copyTextArray(cells)}`;
}
