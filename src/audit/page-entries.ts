import { sql } from 'kysely';
import type { TenantId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';

export type AuditFilter = {
  readonly userId?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
};

export type AuditRecord = {
  readonly id: string;
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail: unknown;
};

/**
 * A page of the company's log, newest first. `before`: only older ones. Keyset pagination by id, so
 * that all pages cost the same.
 */
export async function pageAuditEntries(
  trx: Trx,
  tenantId: TenantId,
  { userId, subject, from, to, q }: AuditFilter,
  page: { readonly before?: string | undefined; readonly limit: number },
): Promise<readonly AuditRecord[]> {
  const rows = await trx
    .selectFrom('audit_log as a')
    .leftJoin('users as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.user_id'),
    )
    .select(['a.id', 'a.at', 'a.user_id', 'u.name', 'action', 'subject', 'subject_id', 'detail'])
    .where('a.tenant_id', '=', tenantId)
    .$if(page.before !== undefined, (query) => query.where('a.id', '<', page.before ?? ''))
    .$if(userId !== undefined, (query) => query.where('a.user_id', '=', userId ?? ''))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .$if(from !== undefined, (query) => query.where('a.at', '>=', new Date(from ?? '')))
    .$if(to !== undefined, (query) => query.where('a.at', '<', new Date(to ?? '')))
    .$if(q !== undefined && q !== '', (query) =>
      query.where(
        sql<boolean>`position(lower(${q}) in lower(concat_ws(' ', action, subject_id, detail::text))) > 0`,
      ),
    )
    .orderBy('a.id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.user_id === null ? null : { id: row.user_id, name: row.name ?? '' },
    action: row.action,
    subject: row.subject,
    subjectId: row.subject_id,
    detail: row.detail,
  }));
}
