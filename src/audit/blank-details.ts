import { sql } from 'kysely';
import type { TenantId, UserId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';
import { detailErasedAction } from './chain/verify-chain.ts';
import { recordAudit } from './record-audit.ts';

/**
 * What to search: `needle` in the text without `separators` and with narrow digits, then the
 * regular expression `inJson`.
 */
type Sought = { readonly needle: string; readonly inJson: string; readonly separators: string };

const batchSize = 5000;

/**
 * Blanks the details of the next entries after `after` that match, as the system, and records this
 * in a separate entry, without which the chain would not verify. `last` undefined: no entry is
 * left.
 */
export async function blankDetails(
  trx: Trx,
  who: { readonly tenantId: TenantId; readonly requestedBy: UserId },
  after: string,
  { needle, inJson, separators }: Sought,
): Promise<{ readonly last: string | undefined; readonly blanked: number }> {
  const { tenantId } = who;
  const batch = sql`select id from audit_log where tenant_id = ${tenantId} and id > ${after}::bigint order by id limit ${batchSize}`;
  const { rows: ends } = await sql<{ last: string | null }>`select max(id) as last from (${batch}) b`.execute(
    trx,
  );
  const last = ends[0]?.last ?? undefined;
  if (last === undefined) return { last, blanked: 0 };
  const { rows } = await sql<{ id: string }>`
    update audit_log set detail = '{}', detail_salt = null
    where tenant_id = ${tenantId} and id > ${after}::bigint and id <= ${last}::bigint
      and position(${needle} in translate(detail::text, ${`０１２３４５６７８９${separators}`}, '0123456789')) > 0
      and detail::text ~ ${inJson}
    returning id`.execute(trx);
  if (rows.length > 0) {
    const detail = { entryIds: rows.map(({ id }) => id) };
    const entry = { action: detailErasedAction, subject: 'audit', subjectId: null, detail } as const;
    await recordAudit(trx, { tenantId, userId: who.requestedBy, ...entry });
  }
  return { last, blanked: rows.length };
}
