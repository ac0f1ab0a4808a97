import type { ClientBase } from 'pg';
import type { ProblemCode } from '../../contract/problems.ts';
import { copyInto } from '../../db/copy-into.ts';
import type { RowProblem } from '../model/checked-row.ts';
import { problemColumns, rowColumns } from '../model/copy-columns.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowRange } from '../model/row-range.ts';
import { type BatchCounts, countProblem, noCounts } from './batch-counts.ts';
import { encodeProblem } from './batch-encoder.ts';
import { encodeKeptOut, type KeptOutRow } from './kept-out-row.ts';
import { numberColumns } from './number-line.ts';
import { pickProblems } from './pick-rows.ts';
import { PickedLines } from './picked-lines.ts';

/**
 * The result for a row of numbers: added to the list, released from it, or kept out for the given
 * reason.
 */
export type NumberPlacement =
  | { readonly kind: 'created' | 'updated' | 'failed' }
  | { readonly kind: 'skipped_duplicate' | 'refused'; readonly because: RowProblem };

/** Sends the numbers of the rows to the do-not-call module, which decides about them. */
export async function sendNumbers(client: ClientBase, batch: PreparedBatch, range: RowRange): Promise<void> {
  const lines = new PickedLines(batch.contacts);
  const first = batch.contactStart[range.from] ?? 0;
  for (let at = first; at < (batch.contactStart[range.before] ?? 0); at += 1) lines.take(at);
  await copyInto(client, 'incoming_numbers', numberColumns, lines.chunks);
}

/**
 * Counts the results of the rows from `from` on. With `client`, also stores the rows that are kept
 * out and their problems, in its transaction.
 */
export async function recordNumbers(
  client: ClientBase | null,
  scope: Pick<ImportScope, 'tenantId' | 'id'>,
  batch: PreparedBatch,
  from: number,
  placements: readonly NumberPlacement[],
): Promise<BatchCounts> {
  const owner = { tenantId: scope.tenantId, importId: scope.id };
  const counts = noCounts();
  const problems = new PickedLines(batch.problems);
  const found: Uint8Array[] = [];
  const keptOut: KeptOutRow[] = [];
  for (const [offset, placement] of placements.entries()) {
    const index = from + offset;
    count(counts, placement);
    if (placement.kind !== 'created' && placement.kind !== 'updated') {
      const outcome = placement.kind === 'skipped_duplicate' ? placement.kind : 'failed';
      keptOut.push({ index, outcome });
    }
    if (placement.kind !== 'skipped_duplicate') pickProblems({ problems, counts }, batch, index);
    if (!('because' in placement)) continue;
    const { because } = placement;
    const line = encodeProblem(owner, batch.firstRow + index, batch.line[index] ?? 0, lastPosition, because);
    found.push(Buffer.from(line));
    countProblem(counts, because.code);
  }
  if (client) {
    await copyInto(client, 'import_rows', rowColumns, encodeKeptOut(scope, batch, keptOut));
    await copyInto(client, 'import_problems', problemColumns, [...problems.chunks, ...found]);
  }
  return counts;
}

/** Placed after all problems found by the checks. */
const lastPosition = 1000;

function count(counts: BatchCounts, { kind }: NumberPlacement): void {
  if (kind === 'created') counts.created += 1;
  else if (kind === 'updated') counts.updated += 1;
  else if (kind === 'skipped_duplicate') counts.skippedDuplicate += 1;
  else counts.failed += 1;
}

/** A problem of a row's number, with its parameters. */
export function numberProblem(code: ProblemCode, params: Record<string, string> = {}): RowProblem {
  return { code, field: 'phone', column: null, params, raw: null };
}
