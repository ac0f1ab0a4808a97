import type { LeadId } from '../../base/ids.ts';
import { offeredResults } from '../../calls/result-sets.ts';
import type { ErasureHasher } from '../../contacts/erasure-hasher.ts';
import type { Lead, LeadLine } from '../../contract/lead.ts';
import type { Trx } from '../../db/database.ts';
import { type CallPermission, findCallPermissions } from '../../do-not-call/find-call-permissions.ts';
import { listOrigins } from '../../leads/lead-origins.ts';
import type { LeadLineRecord } from '../../leads/lead-page-store.ts';
import { getLead } from '../../leads/lead-store.ts';
import type { Viewer } from '../../people/viewer.ts';
import { presentBan } from '../do-not-call/present-entry.ts';

/**
 * The API representation of the lead, with the ban of each contact's number. Throws if the viewer
 * cannot see it.
 */
export async function presentLead(trx: Trx, viewer: Viewer, mask: ErasureHasher, id: LeadId): Promise<Lead> {
  const lead = await getLead(trx, viewer, id);
  const numbers = lead.contacts.map(({ phoneHash, kind }) => ({
    hash: phoneHash,
    contactKind: kind,
    leadId: id,
  }));
  const permissions = await findCallPermissions(trx, viewer, mask, numbers, lead.project.id);
  const origins = (await listOrigins(trx, viewer, [id])).get(id) ?? [];
  return {
    ...lead,
    contacts: lead.contacts.map(({ phoneHash: _phoneHash, ...contact }, at) => ({
      ...contact,
      doNotCall: presentBan(permissions[at]),
    })),
    results: [...(await offeredResults(trx, viewer, lead.project.id))],
    origins: origins.map((origin) => ({ ...origin, importedAt: origin.importedAt.toISOString() })),
    createdAt: lead.createdAt.toISOString(),
    updatedAt: lead.updatedAt.toISOString(),
  };
}

/** The API representation of a row in the list of leads. */
export function presentLeadLine(line: LeadLineRecord, permission: CallPermission | undefined): LeadLine {
  const { phoneHash: _phoneHash, contactKind: _contactKind, ...shown } = line;
  return { ...shown, doNotCall: presentBan(permission), createdAt: line.createdAt.toISOString() };
}
