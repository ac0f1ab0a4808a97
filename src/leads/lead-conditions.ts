import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CallResultId, UserId } from '../base/ids.ts';
import type { CallState } from '../contract/lead.ts';

/** What narrows a list of leads, besides the project and the search. */
export type LeadFilter = {
  readonly callState?: CallState | 'due' | undefined;
  readonly resultId?: CallResultId | undefined;
  readonly ownerId?: UserId | undefined;
  /** Only leads without an owner. */
  readonly unowned?: boolean | undefined;
  readonly prefecture?: string | undefined;
};

/** SQL condition on `leads`. */
export function leadConditions({
  callState,
  resultId,
  ownerId,
  unowned,
  prefecture,
}: LeadFilter): RawBuilder<SqlBool> {
  const conditions: RawBuilder<SqlBool>[] = [sql`true`];
  if (callState === 'due') conditions.push(sql`leads.call_state = 'again' and leads.next_call_at <= now()`);
  else if (callState) conditions.push(sql`leads.call_state = ${sql.lit(callState)}`);
  if (resultId) conditions.push(sql`leads.last_result_id = ${resultId}`);
  if (unowned) conditions.push(sql`leads.owner_id is null`);
  if (ownerId) conditions.push(sql`leads.owner_id = ${ownerId}`);
  if (prefecture) conditions.push(sql`leads.prefecture = ${prefecture}`);
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}
