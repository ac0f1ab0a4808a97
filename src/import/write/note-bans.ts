import type { RowProblem } from '../model/checked-row.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowBan, RowBans } from '../model/row-ban.ts';
import { encodeProblem } from './batch-encoder.ts';
import type { FoundProblem, Placement } from './placement.ts';

/** Placed after all other problems of a row: those of its checks and differences from its lead. */
const firstPosition = 1000;

/**
 * Reports the do-not-call entries that ban numbers of a row, whether the row is kept out or
 * imported with a mark.
 */
export function noteBans(
  scope: ImportScope,
  batch: PreparedBatch,
  from: number,
  placements: readonly Placement[],
  bans: RowBans,
): readonly FoundProblem[] {
  if (bans.size === 0) return [];
  const owner = { tenantId: scope.tenantId, projectId: scope.projectId, importId: scope.id };
  return placements.flatMap(({ kind }, offset) => {
    if (kind === 'failed' || kind === 'skip' || kind === 'unreviewed') return [];
    const index = from + offset;
    const phones = batch.phoneHash.subarray(batch.contactStart[index], batch.contactStart[index + 1]);
    const found = [...new Set(phones)].flatMap((phone) => bans.get(phone) ?? []);
    return found.map((ban, at) => {
      const problem = problemOf(ban);
      const row = batch.firstRow + index;
      const line = encodeProblem(owner, row, batch.line[index] ?? 0, firstPosition + at, problem);
      return { code: problem.code, line };
    });
  });
}

function problemOf({ entryId, phone, workgroup }: RowBan): RowProblem {
  const place = { field: 'phone', column: null, raw: phone };
  if (workgroup === null) return { ...place, code: 'do_not_call_company', params: { entry: entryId } };
  return { ...place, code: 'do_not_call_workgroup', params: { entry: entryId, workgroup } };
}
