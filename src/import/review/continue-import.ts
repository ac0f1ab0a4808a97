import { recordAudit } from '../../audit/record-audit.ts';
import type { UserId } from '../../base/ids.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { changeState } from '../ledger/import-store.ts';
import { lockWaiting } from '../ledger/lock-waiting.ts';

/**
 * Queues an import after all flagged rows have been decided. Throws `review_not_finished`
 * otherwise, so that no row is dropped silently.
 */
export async function continueImport(trx: Trx, entry: ImportRecord, userId: UserId): Promise<ImportRecord> {
  const { undecided } = await lockWaiting(trx, entry);
  if (undecided > 0) throw refuse('review_not_finished', { count: undecided });
  const queued = await changeState(trx, entry, 'queued', {}, { from: ['waiting'] });
  const subject = { action: 'import.continued', subject: 'import', subjectId: entry.id } as const;
  await recordAudit(trx, {
    tenantId: entry.tenantId,
    userId,
    ...subject,
    detail: { flagged: entry.flagged },
  });
  return queued;
}
