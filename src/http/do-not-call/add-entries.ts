import type { z } from 'zod';
import { type ProjectId, toId } from '../../base/ids.ts';
import {
  doNotCallAddedSchema,
  doNotCallDraftSchema,
  type doNotCallTargetSchema,
} from '../../contract/do-not-call.ts';
import { withTenant } from '../../db/database.ts';
import { addEntries, type EntryTarget } from '../../do-not-call/add-entries.ts';
import { type Api, toIds } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentEntry } from './present-entry.ts';

/** POST /do-not-call: bans typed numbers, chosen contacts, or all contacts of leads. */
export function addEntriesEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { body: doNotCallDraftSchema, response: { 201: doNotCallAddedSchema } };
  api.post('/do-not-call', { config: { access: 'ban' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { target, workgroupIds, projectId, expiresAt, ...rest } = request.body;
    const draft = {
      ...rest,
      target: readTarget(target),
      workgroupIds: toIds<'workgroup'>(workgroupIds),
      projectId: projectId === null ? null : toId<ProjectId>(projectId),
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    };
    const added = await withTenant(db, viewer.tenantId, (trx) =>
      addEntries(trx, viewer, { keys, mask }, draft),
    );
    return reply
      .code(201)
      .send({ entries: added.entries.map(presentEntry), existingCount: added.existingCount });
  });
}

function readTarget(target: z.infer<typeof doNotCallTargetSchema>): EntryTarget {
  if ('phones' in target) return { phones: target.phones, source: 'manual' };
  if ('contactIds' in target) return { contactIds: toIds<'contact'>(target.contactIds) };
  const { leadIds, exceptContactIds } = target;
  return { leadIds: toIds<'lead'>(leadIds), exceptContactIds: toIds<'contact'>(exceptContactIds) };
}
