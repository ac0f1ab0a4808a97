import { sql } from 'kysely';
import {
  type ContactId,
  type ImportId,
  type LeadId,
  type ProjectId,
  type TenantId,
  toId,
} from '../base/ids.ts';
import { type ContactKind, contactSchema, type PhoneKind } from '../contract/lead.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';
import type { PhoneReading } from './match-key-hasher.ts';

export type ContactRecord = {
  readonly id: ContactId;
  readonly name: string;
  readonly kind: ContactKind | null;
  readonly phone: string;
  readonly extension: string;
  readonly phoneE164: string | null;
  /** Hash of the number's match key. */
  readonly phoneHash: string;
  readonly phoneKind: PhoneKind | null;
  readonly importId: ImportId | null;
};

export type ContactDraft = {
  readonly name: string;
  readonly kind: ContactKind | null;
  readonly phone: string;
  readonly extension: string;
};

/** Omitted values stay unchanged. */
export type ContactChange = { readonly [Field in keyof ContactDraft]?: ContactDraft[Field] | undefined };

/** The lead and project that something belongs to. */
export type LeadPlace = { readonly leadId: LeadId; readonly projectId: ProjectId };

/** The lead's contacts, oldest first. */
export async function listContacts(
  trx: Trx,
  tenantId: TenantId,
  leadId: LeadId,
): Promise<readonly ContactRecord[]> {
  const rows = await trx
    .selectFrom('contacts')
    .select(['id', 'name', 'kind', 'phone', 'extension'])
    .select(['phone_e164 as phoneE164', 'phone_hash as phoneHash', 'phone_kind as phoneKind'])
    .select('import_id as importId')
    .where('tenant_id', '=', tenantId)
    .where('lead_id', '=', leadId)
    .orderBy('id')
    .execute();
  return rows.map(toContact);
}

/** A contact as returned by the driver. */
type ContactRow = Omit<ContactRecord, 'id' | 'kind' | 'phoneKind' | 'importId'> & {
  readonly id: string;
  readonly kind: string | null;
  readonly phoneKind: string | null;
  readonly importId: string | null;
};

/** Converts a row into a contact. */
export function toContact(row: ContactRow): ContactRecord {
  const { kind, phoneKind } = contactKindsSchema.parse(row);
  const importId = row.importId === null ? null : toId<ImportId>(row.importId);
  return { ...row, id: toId<ContactId>(row.id), kind, phoneKind, importId };
}

const contactKindsSchema = contactSchema.pick({ kind: true, phoneKind: true });

/** The lead and project of the contact, if the viewer can see it. */
export async function findContactPlace(
  trx: Trx,
  viewer: Viewer,
  id: ContactId,
): Promise<LeadPlace | undefined> {
  const row = await trx
    .selectFrom('contacts')
    .select(['lead_id', 'project_id'])
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .where(visibleProject(viewer, 'contacts.project_id'))
    .executeTakeFirst();
  return row && { leadId: toId<LeadId>(row.lead_id), projectId: toId<ProjectId>(row.project_id) };
}

/** Inserts the contacts of a lead in this order. Must be called with the project locked. */
export async function insertContacts(
  trx: Trx,
  tenantId: TenantId,
  place: LeadPlace,
  contacts: readonly (ContactDraft & { readonly number: PhoneReading })[],
): Promise<void> {
  const rows = contacts.map(({ number, ...contact }) => ({
    ...contact,
    ...numberColumns(number),
    tenant_id: tenantId,
    id: sql<string>`nextval('contact_ids')`,
    project_id: place.projectId,
    lead_id: place.leadId,
  }));
  await trx.insertInto('contacts').values(rows).execute();
}

/** `number` must be given together with `phone`. */
export async function updateContact(
  trx: Trx,
  tenantId: TenantId,
  id: ContactId,
  change: ContactChange,
  number?: PhoneReading,
): Promise<void> {
  const now = new Date();
  await trx
    .updateTable('contacts')
    .set({ ...change, ...(number && numberColumns(number)), edited_at: now, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Must be called with the project locked. */
export async function removeContact(trx: Trx, tenantId: TenantId, id: ContactId): Promise<void> {
  await trx.deleteFrom('contacts').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

/**
 * Deletes all contacts of the lead and returns their number. Must be called with the project
 * locked.
 */
export async function removeContactsOf(trx: Trx, tenantId: TenantId, leadId: LeadId): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('contacts')
    .where('tenant_id', '=', tenantId)
    .where('lead_id', '=', leadId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function numberColumns({ hash, e164, kind }: PhoneReading) {
  return { phone_hash: hash, phone_e164: e164, phone_kind: kind };
}
