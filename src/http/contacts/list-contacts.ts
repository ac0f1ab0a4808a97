import { type ContactId, type LeadId, type ProjectId, toId } from '../../base/ids.ts';
import { type ContactPageQuery, pageContacts } from '../../contacts/contact-page-store.ts';
import { contactPageSchema, contactQuerySchema } from '../../contract/contact.ts';
import { withTenant } from '../../db/database.ts';
import { findCallPermissions } from '../../do-not-call/find-call-permissions.ts';
import { requireProject } from '../../projects/project-store.ts';
import { type Api, toIds } from '../api.ts';
import { presentBan } from '../do-not-call/present-entry.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/**
 * GET /contacts: a page of contacts with the bans of their numbers, found with one query. The
 * cursor is the last row's lead id and contact id.
 */
export function listContactsEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { querystring: contactQuerySchema, response: { 200: contactPageSchema } };
  api.get('/contacts', { config: { access: 'see' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { projectId, leadIds, q, cursor, limit } = request.query;
    const query: ContactPageQuery = {
      projectId: projectId === undefined ? undefined : toId<ProjectId>(projectId),
      leadIds: leadIds && toIds<'lead'>(leadIds),
      number: (q && keys.readPhone(viewer.tenantId, q)) || undefined,
      q,
      before: readCursor(cursor),
      // One more than requested shows whether there is a next page.
      limit: limit + 1,
    };
    const { lines, permissions } = await withTenant(db, viewer.tenantId, async (trx) => {
      if (query.projectId) await requireProject(trx, viewer, query.projectId);
      const found = await pageContacts(trx, viewer, query);
      const shown = found.slice(0, limit).map(({ phoneHash, kind, lead, project }) => ({
        hash: phoneHash,
        contactKind: kind,
        leadId: lead.id,
        projectId: project.id,
      }));
      return { lines: found, permissions: await findCallPermissions(trx, viewer, mask, shown) };
    });
    const items = lines.slice(0, limit).map(({ phoneHash: _phoneHash, ...line }, at) => ({
      ...line,
      doNotCall: presentBan(permissions[at]),
    }));
    const last = items.at(-1);
    return { items, nextCursor: lines.length > limit && last ? `${last.lead.id}-${last.id}` : null };
  });
}

function readCursor(cursor: string | undefined): ContactPageQuery['before'] {
  if (cursor === undefined) return undefined;
  const [lead = '', contact = ''] = cursor.split('-');
  return { leadId: toId<LeadId>(lead), contactId: toId<ContactId>(contact) };
}
