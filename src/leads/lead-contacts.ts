import { recordAudit } from '../audit/record-audit.ts';
import type { ContactId, LeadId } from '../base/ids.ts';
import {
  type ContactChange,
  type ContactDraft,
  findContactPlace,
  insertContacts,
  listContacts,
  removeContact,
  updateContact,
} from '../contacts/contact-store.ts';
import type { NumberRules } from '../contacts/erasure-hasher.ts';
import { readNumber } from '../contacts/read-number.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { refuseErased } from '../do-not-call/find-erased.ts';
import type { Viewer } from '../people/viewer.ts';
import { changeCounts, lockProject } from '../projects/project-store.ts';
import { findProjectOf, touchLead } from './lead-store.ts';

/** Adds a contact to the lead. Throws for an invalid or erased number. */
export async function addContact(
  trx: Trx,
  viewer: Viewer,
  { keys, mask }: NumberRules,
  leadId: LeadId,
  draft: ContactDraft,
): Promise<void> {
  const { tenantId } = viewer;
  const projectId = await findProjectOf(trx, viewer, leadId);
  const number = readNumber(keys, tenantId, draft.phone);
  await refuseErased(trx, tenantId, mask, [number]);
  await lockProject(trx, tenantId, projectId);
  // Read again, because the lead could be deleted before the lock was taken.
  await findProjectOf(trx, viewer, leadId);
  await insertContacts(trx, tenantId, { leadId, projectId }, [{ ...draft, number }]);
  await changeCounts(trx, tenantId, projectId, { leads: 0, contacts: 1 });
  await touchLead(trx, tenantId, leadId);
  await record(trx, viewer, 'contact.created', leadId, null, { name: draft.name });
}

const contactFields = ['name', 'kind', 'phone', 'extension'] as const;

/** Changes the contact and returns its lead. Throws for an invalid or erased number. */
export async function changeContact(
  trx: Trx,
  viewer: Viewer,
  { keys, mask }: NumberRules,
  id: ContactId,
  change: ContactChange,
): Promise<LeadId> {
  const { phone } = change;
  const number = phone === undefined ? undefined : readNumber(keys, viewer.tenantId, phone);
  if (number) await refuseErased(trx, viewer.tenantId, mask, [number]);
  const { leadId } = await lockContact(trx, viewer, id);
  const contacts = await listContacts(trx, viewer.tenantId, leadId);
  const contact = contacts.find((one) => one.id === id);
  await updateContact(trx, viewer.tenantId, id, change, number);
  await touchLead(trx, viewer.tenantId, leadId);
  const fields = contactFields.filter((field) => change[field] !== undefined);
  const changed = fields.filter((field) => change[field] !== contact?.[field]);
  const before = Object.fromEntries(changed.map((field) => [field, contact?.[field] ?? '']));
  const after = Object.fromEntries(changed.map((field) => [field, change[field] ?? '']));
  await record(trx, viewer, 'contact.changed', leadId, id, { fields, before, after });
  return leadId;
}

/**
 * Deletes the contact and returns its lead. Throws for the last contact, because a lead needs one.
 */
export async function deleteContact(trx: Trx, viewer: Viewer, id: ContactId): Promise<LeadId> {
  const { tenantId } = viewer;
  const { leadId, projectId } = await lockContact(trx, viewer, id);
  const contacts = await listContacts(trx, tenantId, leadId);
  if (contacts.length === 1) throw refuse('in_use', { detail: '連絡先 / contacts: 1' });
  await removeContact(trx, tenantId, id);
  await changeCounts(trx, tenantId, projectId, { leads: 0, contacts: -1 });
  await touchLead(trx, tenantId, leadId);
  const name = contacts.find((contact) => contact.id === id)?.name;
  await record(trx, viewer, 'contact.deleted', leadId, id, { name });
  return leadId;
}

/** Returns the lead and project of the contact with the project locked. */
async function lockContact(trx: Trx, viewer: Viewer, id: ContactId) {
  const before = await findContactPlace(trx, viewer, id);
  if (before) await lockProject(trx, viewer.tenantId, before.projectId);
  // Read again, because the contact could be deleted before the lock was taken.
  const place = before && (await findContactPlace(trx, viewer, id));
  if (!place) throw refuse('not_found');
  return place;
}

type Action = `contact.${'created' | 'changed' | 'deleted'}`;

function record(
  trx: Trx,
  viewer: Viewer,
  action: Action,
  leadId: LeadId,
  id: ContactId | null,
  detail: Record<string, unknown>,
) {
  const { tenantId, userId } = viewer;
  const entry = { action, subject: 'contact', subjectId: id, detail: { ...detail, leadId } };
  return recordAudit(trx, { tenantId, userId, ...entry });
}
