import type { DoNotCallEntryId } from '../base/ids.ts';
import { doNotCallReasonNames } from '../contract/do-not-call.ts';
import { type Database, withTenant } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { type EntryFilter, pageEntries } from './entry-page-store.ts';
import type { EntryRecord } from './entry-row.ts';

const header = [
  '電話番号',
  '電話番号(E.164)',
  'リード名',
  'ワークグループ',
  'プロジェクト',
  '理由',
  '備考',
  '根拠',
  '申出日',
  '登録元',
  '期限',
  '登録者',
  '登録日時',
  '解除者',
  '解除日時',
  '解除の理由',
] as const;

const pageSize = 1000;

/**
 * The entries as a table with a header, newest first, in batches of rows. Reads page by page in
 * short transactions, so that a slow client holds no locks. An empty workgroup means the whole
 * company. Times are in UTC, ISO 8601.
 */
export async function* exportEntries(
  db: Database,
  viewer: Viewer,
  filter: EntryFilter,
): AsyncGenerator<readonly (readonly string[])[]> {
  yield [header];
  let before: DoNotCallEntryId | undefined;
  do {
    const page = await withTenant(db, viewer.tenantId, (trx) =>
      pageEntries(trx, viewer, filter, { before, limit: pageSize }),
    );
    if (page.length > 0) yield page.map(cellsOf);
    before = page.length === pageSize ? page.at(-1)?.id : undefined;
  } while (before !== undefined);
}

function cellsOf(entry: EntryRecord): readonly string[] {
  return [
    entry.phone,
    entry.phoneE164 ?? '',
    entry.leadName,
    entry.workgroup?.name ?? '',
    entry.project?.name ?? '',
    doNotCallReasonNames[entry.reason].ja,
    entry.note,
    entry.evidence,
    entry.refusedOn ?? '',
    entry.source,
    entry.expiresAt?.toISOString() ?? '',
    entry.createdBy?.name ?? '',
    entry.createdAt.toISOString(),
    entry.released?.by?.name ?? '',
    entry.released?.at.toISOString() ?? '',
    entry.released?.reason ?? '',
  ];
}
