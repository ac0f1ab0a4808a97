import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type ContactId, type LeadId, type ProjectId, toId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';
import { type ContactRecord, toContact } from './contact-store.ts';
import type { PhoneReading } from './match-key-hasher.ts';

/** A contact with its lead. */
export type ContactLineRecord = Omit<ContactRecord, 'importId'> & {
  readonly lead: { readonly id: LeadId; readonly name: string };
  readonly project: { readonly id: ProjectId; readonly name: string };
};

/**
 * `number`: the number to find, if complete; `q`: otherwise part of a name or number. `before`:
 * only contacts after this one in the list.
 */
export type ContactPageQuery = {
  readonly projectId?: ProjectId | undefined;
  readonly leadIds?: readonly LeadId[] | undefined;
  readonly number?: PhoneReading | undefined;
  readonly q?: string | undefined;
  readonly before?: { readonly leadId: LeadId; readonly contactId: ContactId } | undefined;
  readonly limit: number;
};

/**
 * A page of the contacts of all projects that the viewer can see, by lead, newest first. Keyset
 * pagination by lead id and contact id, which the index of a project's leads supports, so that all
 * pages cost the same.
 */
export async function pageContacts(
  trx: Trx,
  viewer: Viewer,
  query: ContactPageQuery,
): Promise<readonly ContactLineRecord[]> {
  const rows = await trx
    .selectFrom('leads')
    .innerJoin('contacts', (join) =>
      join.onRef('contacts.tenant_id', '=', 'leads.tenant_id').onRef('contacts.lead_id', '=', 'leads.id'),
    )
    .innerJoin('projects', (join) =>
      join.onRef('projects.tenant_id', '=', 'leads.tenant_id').onRef('projects.id', '=', 'leads.project_id'),
    )
    .select(['contacts.id', 'contacts.name', 'contacts.kind', 'contacts.phone', 'contacts.extension'])
    .select(['phone_e164 as phoneE164', 'phone_kind as phoneKind', 'contacts.import_id as importId'])
    .select(['phone_hash as phoneHash', 'leads.id as leadId', 'leads.name as leadName'])
    .select(['projects.id as projectId', 'projects.name as projectName'])
    .where('leads.tenant_id', '=', viewer.tenantId)
    .where(visibleProject(viewer, 'leads.project_id'))
    .where(sql<SqlBool>`${sql.join(conditionsOf(query), sql` and `)}`)
    .orderBy('leads.id', 'desc')
    .orderBy('contacts.id', 'desc')
    .limit(query.limit)
    .execute();
  return rows.map(({ leadId, leadName, projectId, projectName, ...row }) => {
    const { importId: _importId, ...contact } = toContact(row);
    return {
      ...contact,
      lead: { id: toId<LeadId>(leadId), name: leadName },
      project: { id: toId<ProjectId>(projectId), name: projectName },
    };
  });
}

function conditionsOf({ projectId, leadIds, number, q, before }: ContactPageQuery): RawBuilder<SqlBool>[] {
  const conditions: RawBuilder<SqlBool>[] = [sql`true`];
  if (projectId) conditions.push(sql`leads.project_id = ${projectId}`);
  if (leadIds) conditions.push(sql`leads.id = any(${leadIds})`);
  if (number) conditions.push(sql`contacts.phone_hash = ${number.hash}`);
  else if (q) conditions.push(matches(q));
  if (before) {
    const { leadId, contactId } = before;
    conditions.push(sql`leads.id <= ${leadId} and (leads.id, contacts.id) < (${leadId}, ${contactId})`);
  }
  return conditions;
}

function matches(q: string): RawBuilder<SqlBool> {
  const words = containing(q);
  const inName = sql<SqlBool>`contacts.name like ${words} or leads.name like ${words}`;
  const digits = q.normalize('NFKC').replaceAll(/\D/g, '');
  if (digits === '') return sql`(${inName})`;
  const part = containing(digits);
  return sql`(${inName} or regexp_replace(normalize(contacts.phone, nfkc), '[^0-9]', '', 'g') like ${part}
    or replace(contacts.phone_e164, '+81', '0') like ${part})`;
}

function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
