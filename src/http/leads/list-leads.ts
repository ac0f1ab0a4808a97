import {
  type CallResultId,
  type ImportId,
  type LeadId,
  type ProjectId,
  toId,
  type UserId,
} from '../../base/ids.ts';
import { leadPageSchema, leadQuerySchema } from '../../contract/lead.ts';
import { withTenant } from '../../db/database.ts';
import { findCallPermissions } from '../../do-not-call/find-call-permissions.ts';
import { pageLeads } from '../../leads/lead-page-store.ts';
import { requireProject } from '../../projects/project-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentLeadLine } from './present-lead.ts';

/**
 * GET /leads: a page of a project's leads, newest first, with the bans of each number. The cursor
 * is the last id of the previous page.
 */
export function listLeadsEndpoint(api: Api, { db, mask }: ServerDeps): void {
  const schema = { querystring: leadQuerySchema, response: { 200: leadPageSchema } };
  api.get('/leads', { config: { access: 'see' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { projectId, importId, resultId, ownerId, cursor, limit, ...filter } = request.query;
    const query = {
      projectId: toId<ProjectId>(projectId),
      importId: importId === undefined ? undefined : toId<ImportId>(importId),
      resultId: resultId === undefined ? undefined : toId<CallResultId>(resultId),
      ownerId: ownerId === undefined ? undefined : toId<UserId>(ownerId),
      ...filter,
      before: cursor === undefined ? undefined : toId<LeadId>(cursor),
      // One more than requested shows whether there is a next page.
      limit: limit + 1,
    };
    const { lines, permissions } = await withTenant(db, viewer.tenantId, async (trx) => {
      await requireProject(trx, viewer, query.projectId);
      const found = await pageLeads(trx, viewer, query);
      const phones = found.map(({ id, phoneHash, contactKind }) =>
        phoneHash === null ? null : { hash: phoneHash, contactKind, leadId: id },
      );
      return {
        lines: found,
        permissions: await findCallPermissions(trx, viewer, mask, phones, query.projectId),
      };
    });
    const items = lines.slice(0, limit).map((line, at) => presentLeadLine(line, permissions[at]));
    return { items, nextCursor: lines.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}
