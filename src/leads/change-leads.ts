import { recordAudit } from '../audit/record-audit.ts';
import type { LeadId, ProjectId } from '../base/ids.ts';
import { type ContactDraft, insertContacts, removeContactsOf } from '../contacts/contact-store.ts';
import type { NumberRules } from '../contacts/erasure-hasher.ts';
import type { MatchKeyHasher } from '../contacts/match-key-hasher.ts';
import { readNumber } from '../contacts/read-number.ts';
import { basicFields } from '../contract/lead.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { refuseErased } from '../do-not-call/find-erased.ts';
import type { Viewer } from '../people/viewer.ts';
import { changeCounts, lockProject, requireProject } from '../projects/project-store.ts';
import { requireOffered, withoutEmpty } from './custom-values.ts';
import {
  type CustomValues,
  findProjectOf,
  getLead,
  insertLead,
  type LeadRecord,
  type LeadValues,
  removeLead,
  updateLead,
} from './lead-store.ts';

export type LeadDraft = LeadValues & {
  readonly projectId: ProjectId;
  readonly name: string;
  readonly custom: CustomValues;
  readonly contacts: readonly ContactDraft[];
};

/** Omitted values stay unchanged, including custom values. An empty custom value is removed. */
export type LeadChange = LeadValues & {
  readonly version: number;
  readonly custom?: CustomValues | undefined;
};

/**
 * Creates a lead manually. Throws if the viewer cannot see the project, for unknown fields, and for
 * invalid or erased numbers.
 */
export async function createLead(
  trx: Trx,
  viewer: Viewer,
  { keys, mask }: NumberRules,
  draft: LeadDraft,
): Promise<LeadId> {
  const { projectId, contacts, custom, ...values } = draft;
  const { tenantId } = viewer;
  await requireProject(trx, viewer, projectId);
  await requireOffered(trx, tenantId, projectId, custom);
  const read = contacts.map((contact) => ({ ...contact, number: readNumber(keys, tenantId, contact.phone) }));
  await refuseErased(
    trx,
    tenantId,
    mask,
    read.map(({ number }) => number),
  );
  await lockProject(trx, tenantId, projectId);
  const nameHash = keys.hashName(tenantId, values.name);
  const id = await insertLead(trx, tenantId, projectId, {
    ...values,
    nameHash,
    custom: withoutEmpty(custom),
  });
  await insertContacts(trx, tenantId, { leadId: id, projectId }, read);
  await changeCounts(trx, tenantId, projectId, { leads: 1, contacts: contacts.length });
  await record(trx, viewer, 'lead.created', id, { name: values.name, projectId });
  return id;
}

/** Throws `version_conflict` if the lead has changed since it was read. */
export async function changeLead(
  trx: Trx,
  viewer: Viewer,
  keys: MatchKeyHasher,
  id: LeadId,
  change: LeadChange,
): Promise<void> {
  const { version, ...values } = change;
  const projectId = await findProjectOf(trx, viewer, id);
  await requireOffered(trx, viewer.tenantId, projectId, values.custom ?? {});
  await lockProject(trx, viewer.tenantId, projectId);
  const hashed = values.name === undefined ? {} : { nameHash: keys.hashName(viewer.tenantId, values.name) };
  const before = await getLead(trx, viewer, id);
  const changed = await updateLead(trx, viewer.tenantId, id, version, { ...values, ...hashed });
  if (!changed) throw refuse('version_conflict');
  const difference = differenceOf(before, values);
  await record(trx, viewer, 'lead.changed', id, { fields: Object.keys(values), ...difference });
}

/** The values before and after a change. Custom values by the id of their field. */
function differenceOf(lead: LeadRecord, { custom = {}, ...values }: Omit<LeadChange, 'version'>) {
  const before: Record<string, string> = {};
  const after: Record<string, string> = {};
  const was = new Map<string, string>([...Object.entries(lead.custom), ...textsOf(lead)]);
  for (const [field, value = ''] of [...Object.entries(values), ...Object.entries(custom)]) {
    if ((was.get(field) ?? '') === value) continue;
    before[field] = was.get(field) ?? '';
    after[field] = value;
  }
  return { before, after };
}

function textsOf(lead: LeadRecord): (readonly [string, string])[] {
  return (['name', ...basicFields] as const).map((field) => [field, lead[field]]);
}

/** Deletes the lead and its contacts. */
export async function deleteLead(trx: Trx, viewer: Viewer, id: LeadId): Promise<void> {
  const { tenantId } = viewer;
  const projectId = await findProjectOf(trx, viewer, id);
  await lockProject(trx, tenantId, projectId);
  const name = await removeLead(trx, tenantId, id);
  if (name === undefined) throw refuse('not_found');
  const contacts = await removeContactsOf(trx, tenantId, id);
  await changeCounts(trx, tenantId, projectId, { leads: -1, contacts: -contacts });
  await record(trx, viewer, 'lead.deleted', id, { name, projectId });
}

type Action = `lead.${'created' | 'changed' | 'deleted'}`;

function record(trx: Trx, viewer: Viewer, action: Action, id: LeadId, detail: Record<string, unknown>) {
  const { tenantId, userId } = viewer;
  return recordAudit(trx, { tenantId, userId, action, subject: 'lead', subjectId: id, detail });
}
