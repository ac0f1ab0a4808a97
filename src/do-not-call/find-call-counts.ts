import type { LeadId, TenantId } from '../base/ids.ts';
import type { CallCounts } from './call-rules.ts';
import { arrayOf, type Queryable } from './queryable.ts';

/** A number by the hash of its key, and the lead to be called; null: none. */
type Asked = { readonly hash: string; readonly leadId?: LeadId | null };

type CountsRow = {
  at: string;
  total: string;
  today: string;
  last_24_hours: string;
  last_at: Date | null;
  resting_until: Date | null;
  is_wrong: boolean;
};

/** The earlier calls of those numbers that have any, by their index in `asked`. */
export async function findCallCounts(
  ask: Queryable,
  tenantId: TenantId,
  asked: readonly Asked[],
): Promise<ReadonlyMap<number, CallCounts>> {
  if (asked.length === 0) return new Map();
  const rows = await ask<CountsRow>('select * from find_call_counts($1, $2, $3)', [
    tenantId,
    arrayOf(asked.map(({ hash }) => hash)),
    arrayOf(asked.map(({ leadId }) => leadId ?? null)),
  ]);
  return new Map(
    rows.map((row) => [
      Number(row.at) - 1,
      {
        total: Number(row.total),
        today: Number(row.today),
        last24Hours: Number(row.last_24_hours),
        lastAt: row.last_at,
        restingUntil: row.resting_until,
        isWrong: row.is_wrong,
      },
    ]),
  );
}
