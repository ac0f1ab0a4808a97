import type { ClientBase } from 'pg';
import { type ProjectId, toId, type WorkgroupId } from '../../base/ids.ts';
import { findErased } from '../../do-not-call/find-erased.ts';
import {
  banIncoming,
  type ListedScope,
  lockList,
  openIncomingNumbers,
  releaseIncoming,
} from '../../do-not-call/import-numbers.ts';
import type { NumberImport } from '../ledger/import-record.ts';
import type { BatchCounts } from '../write/batch-counts.ts';
import { type NumberPlacement, numberProblem, recordNumbers, sendNumbers } from '../write/write-numbers.ts';
import type { BatchTask } from './batch-task.ts';
import { queryableOn } from './queryable-on.ts';

/**
 * Adds the numbers of these rows to the do-not-call list or removes them, depending on the options.
 * A dry run only counts them.
 */
export async function listNumbers(
  client: ClientBase,
  entry: NumberImport,
  { batch, range, mask }: Pick<BatchTask, 'batch' | 'range' | 'mask'>,
  manner: { readonly draft: boolean },
): Promise<BatchCounts> {
  const scope = scopeOf(entry);
  if (!manner.draft) {
    await openIncomingNumbers(client, manner);
    await lockList(client, scope);
  }
  await sendNumbers(client, batch, range);
  const phones = batch.phoneHash.subarray(batch.contactStart[range.from], batch.contactStart[range.before]);
  const erased = await findErased(queryableOn(client), entry.tenantId, mask, [...new Set(phones)]);
  const judge = await judgeRows(client, scope, entry, { ...manner, erased });
  const placements: NumberPlacement[] = [];
  for (let index = range.from; index < range.before; index += 1) {
    placements.push(batch.sound[index] === 1 ? judge(batch.firstRow + index) : { kind: 'failed' });
  }
  return recordNumbers(manner.draft ? null : client, entry, batch, range.from, placements);
}

function scopeOf({ tenantId, id, createdBy, options }: NumberImport): ListedScope {
  const { workgroupIds, projectId } = options.entries;
  return {
    tenantId,
    importId: id,
    userId: createdBy,
    workgroupIds: workgroupIds.map((workgroup) => toId<WorkgroupId>(workgroup)),
    projectId: projectId === null ? null : toId<ProjectId>(projectId),
  };
}

async function judgeRows(
  client: ClientBase,
  scope: ListedScope,
  { options }: NumberImport,
  manner: { readonly draft: boolean; readonly erased: ReadonlyMap<string, string> },
): Promise<(row: number) => NumberPlacement> {
  if (options.entries.action === 'release') {
    const unbanned = await releaseIncoming(client, scope, manner);
    const because = numberProblem('nothing_to_release');
    return (row) => (unbanned.has(row) ? { kind: 'refused', because } : { kind: 'updated' });
  }
  const banned = await banIncoming(client, scope, manner);
  return (row) => {
    const entryId = banned.get(row);
    if (entryId === undefined) return { kind: 'created' };
    return { kind: 'skipped_duplicate', because: reasonOf(entryId) };
  };
}

function reasonOf(entryId: string | null) {
  return entryId === null
    ? numberProblem('banned_by_earlier_row')
    : numberProblem('already_banned', { entry: entryId });
}
