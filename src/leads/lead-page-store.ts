import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type ContactId, type ImportId, type LeadId, type ProjectId, toId } from '../base/ids.ts';
import { type ContactKind, contactSchema } from '../contract/lead.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';
import { type LeadCallsRecord, leadCallsOf, toLeadCalls } from './lead-calls.ts';
import { type LeadFilter, leadConditions } from './lead-conditions.ts';
import { findLeadIds } from './search/find-lead-ids.ts';

/** `before`: only leads older than this one. `q`: part of a name or phone number. */
export type LeadPageQuery = LeadFilter & {
  readonly projectId: ProjectId;
  readonly importId?: ImportId | undefined;
  readonly q?: string | undefined;
  readonly before?: LeadId | undefined;
  readonly limit: number;
};

export type LeadLineRecord = {
  readonly id: LeadId;
  readonly name: string;
  readonly kana: string;
  readonly prefecture: string;
  readonly city: string;
  readonly email: string;
  readonly contactId: ContactId | null;
  readonly contactName: string;
  readonly contactKind: ContactKind | null;
  readonly phone: string;
  readonly phoneE164: string | null;
  /** Hash of the number's match key. null if the lead has no contact. */
  readonly phoneHash: string | null;
  readonly contactCount: number;
  readonly calls: LeadCallsRecord;
  readonly createdAt: Date;
};

/**
 * A page of the project's leads, newest first, each with its first contact that is no fax. Keyset
 * by id: no page costs more than another.
 */
export async function pageLeads(
  trx: Trx,
  viewer: Viewer,
  query: LeadPageQuery,
): Promise<readonly LeadLineRecord[]> {
  const { projectId, importId, q, before, limit } = query;
  const found = q ? await findLeadIds(trx, viewer, { ...query, q, also: leadConditions(query) }) : undefined;
  const rows = await trx
    .selectFrom('leads')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('contacts')
          .select([
            'contacts.id',
            'contacts.name',
            'contacts.phone',
            'contacts.phone_e164',
            'contacts.phone_hash',
            'contacts.kind',
          ])
          .select(sql<string>`count(*) over ()`.as('count'))
          .whereRef('contacts.tenant_id', '=', 'leads.tenant_id')
          .whereRef('contacts.lead_id', '=', 'leads.id')
          .orderBy(sql`contacts.kind is not distinct from 'fax'`)
          .orderBy('contacts.id')
          .limit(1)
          .as('first'),
      (join) => join.onTrue(),
    )
    .select(['leads.id', 'leads.name', 'kana', 'prefecture', 'city', 'email'])
    .select([
      'first.id as contactId',
      'first.name as contactName',
      'first.phone',
      'first.phone_e164 as phoneE164',
      'first.phone_hash as phoneHash',
      'first.kind as contactKind',
      'first.count',
      'leads.created_at as createdAt',
    ])
    .select(leadCallsOf)
    .where('leads.tenant_id', '=', viewer.tenantId)
    .where('leads.project_id', '=', projectId)
    .where(visibleProject(viewer, 'leads.project_id'))
    .where((eb) => (importId ? isOfImport(importId) : eb.lit(true)))
    .where((eb) => (before ? eb('leads.id', '<', before) : eb.lit(true)))
    .where((eb) => (found ? isAmong(found) : eb.lit(true)))
    .where(leadConditions(query))
    .orderBy('leads.tenant_id', 'desc')
    .orderBy('leads.project_id', 'desc')
    .orderBy('leads.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ count, contactId, contactName, contactKind, phone, calls, ...row }) => ({
    ...row,
    calls: toLeadCalls(calls, viewer),
    contactKind: contactSchema.shape.kind.parse(contactKind),
    contactId: contactId === null ? null : toId<ContactId>(contactId),
    id: toId<LeadId>(row.id),
    contactName: contactName ?? '',
    phone: phone ?? '',
    contactCount: Number(count ?? 0),
  }));
}

/**
 * The ids of an import are one range (`src/import/model/row-ids.ts`), which the index of the
 * project's leads supports.
 */
function isOfImport(importId: ImportId): RawBuilder<SqlBool> {
  const first = sql`(${importId}::bigint << 32)`;
  return sql<SqlBool>`leads.import_id = ${importId} and leads.id between ${first} and ${first} + 4294967295`;
}

function isAmong(ids: readonly LeadId[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`leads.id = any(${`{${ids.join(',')}}`}::bigint[])`;
}
