import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type ContactId, type LeadId, type ProjectId, toId } from '../base/ids.ts';
import { type ContactKind, contactSchema } from '../contract/lead.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';

/** The stored number of a contact. `key`: its comparable form; `hash`: the hash of the key. */
export type StoredNumber = {
  readonly contactId: ContactId;
  readonly leadId: LeadId;
  readonly projectId: ProjectId;
  readonly leadName: string;
  readonly phone: string;
  readonly extension: string;
  readonly kind: ContactKind | null;
  readonly key: string;
  readonly hash: string;
};

/** The numbers of those of these contacts that the viewer can see. */
export function findNumbersOfContacts(
  trx: Trx,
  viewer: Viewer,
  ids: readonly ContactId[],
): Promise<readonly StoredNumber[]> {
  return find(trx, viewer, sql`contacts.id = any(${ids})`);
}

/** All numbers of those of these leads that the viewer can see. */
export function findNumbersOfLeads(
  trx: Trx,
  viewer: Viewer,
  ids: readonly LeadId[],
): Promise<readonly StoredNumber[]> {
  return find(trx, viewer, sql`contacts.lead_id = any(${ids})`);
}

const contactKindSchema = contactSchema.shape.kind;

/** Those of these hashes that the contacts there for the viewer have as fax numbers only. */
export async function findFaxHashes(
  trx: Trx,
  viewer: Viewer,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await trx
    .selectFrom('contacts')
    .select('phone_hash')
    .where('tenant_id', '=', viewer.tenantId)
    .where('phone_hash', 'in', hashes)
    .where(visibleProject(viewer, 'contacts.project_id'))
    .groupBy('phone_hash')
    .having(sql<SqlBool>`bool_and(kind is not distinct from 'fax')`)
    .execute();
  return new Set(rows.map(({ phone_hash }) => phone_hash));
}

async function find(trx: Trx, viewer: Viewer, which: RawBuilder<SqlBool>): Promise<readonly StoredNumber[]> {
  const rows = await trx
    .selectFrom('contacts')
    .innerJoin('leads', (join) =>
      join.onRef('leads.tenant_id', '=', 'contacts.tenant_id').onRef('leads.id', '=', 'contacts.lead_id'),
    )
    .select(['contacts.id', 'lead_id', 'contacts.project_id', 'leads.name as leadName'])
    .select(['phone', 'extension', 'kind', 'phone_hash as hash'])
    .select(
      sql<string>`coalesce(phone_e164, regexp_replace(normalize(phone, nfkc), '[^0-9]', '', 'g'))`.as('key'),
    )
    .where('contacts.tenant_id', '=', viewer.tenantId)
    .where(which)
    .where(visibleProject(viewer, 'contacts.project_id'))
    .orderBy('contacts.id')
    .execute();
  return rows.map(({ id, lead_id, project_id, kind, ...number }) => ({
    ...number,
    kind: contactKindSchema.parse(kind),
    contactId: toId<ContactId>(id),
    leadId: toId<LeadId>(lead_id),
    projectId: toId<ProjectId>(project_id),
  }));
}
