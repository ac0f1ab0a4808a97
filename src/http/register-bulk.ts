import type { FastifyRequest } from 'fastify';
import { type DoNotCallEntryId, type LeadId, toId } from '../base/ids.ts';
import { Refusal } from '../base/refusal.ts';
import {
  type BulkResult,
  bulkDeleteSchema,
  bulkEditSchema,
  bulkReleaseSchema,
  bulkResultSchema,
} from '../contract/bulk.ts';
import { describeRefusal, refuse } from '../contract/refusals.ts';
import { type Trx, withTenant } from '../db/database.ts';
import { releaseEntry, releaseNumber } from '../do-not-call/release-entries.ts';
import { changeLead, deleteLead } from '../leads/change-leads.ts';
import { getLead } from '../leads/lead-store.ts';
import type { Api } from './api.ts';
import { readerLanguage } from './errors/reader-language.ts';
import { viewerOf } from './guard/viewer-of.ts';
import type { ServerDeps } from './server-deps.ts';

/** POST /leads/bulk-edit, /leads/bulk-delete and /do-not-call/bulk-release. */
export function registerBulk(api: Api, deps: ServerDeps): void {
  const { keys } = deps;
  const response = { 200: bulkResultSchema };

  const edit = { body: bulkEditSchema, response };
  api.post('/leads/bulk-edit', { config: { access: 'edit' }, schema: edit }, (request) => {
    const viewer = viewerOf(request);
    const { ids, change } = request.body;
    return forEach(deps, request, ids, async (trx, text) => {
      const id = toId<LeadId>(text);
      const { version } = await getLead(trx, viewer, id);
      await changeLead(trx, viewer, keys, id, { ...change, version });
    });
  });

  const remove = { body: bulkDeleteSchema, response };
  api.post('/leads/bulk-delete', { config: { access: 'delete' }, schema: remove }, (request) => {
    const viewer = viewerOf(request);
    return forEach(deps, request, request.body.ids, (trx, id) => deleteLead(trx, viewer, toId<LeadId>(id)));
  });

  const release = { body: bulkReleaseSchema, response };
  api.post('/do-not-call/bulk-release', { config: { access: 'admin' }, schema: release }, (request) => {
    const viewer = viewerOf(request);
    const { target, reason } = request.body;
    if ('ids' in target) {
      return forEach(deps, request, target.ids, async (trx, id) => {
        await releaseEntry(trx, viewer, toId<DoNotCallEntryId>(id), reason);
      });
    }
    return forEach(deps, request, target.phones, async (trx, phone) => {
      const number = keys.readPhone(viewer.tenantId, phone);
      if (!number) throw refuse('phone_unreadable', { phone });
      await releaseNumber(trx, viewer, { ...number, typed: phone }, { reason });
    });
  });
}

/**
 * Changes each target in a transaction of its own, one after the other: two requests that lock the
 * same projects in another order cannot block each other. A repeated target is changed once.
 */
async function forEach(
  { db }: Pick<ServerDeps, 'db'>,
  request: FastifyRequest,
  targets: readonly string[],
  change: (trx: Trx, target: string) => Promise<void>,
): Promise<BulkResult> {
  const { tenantId } = viewerOf(request);
  const language = readerLanguage(request.headers);
  const result: BulkResult = { done: 0, failed: [] };
  for (const target of new Set(targets)) {
    try {
      await withTenant(db, tenantId, (trx) => change(trx, target));
      result.done += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message } = describeRefusal(error, language);
      result.failed.push({ target, code, title: message });
    }
  }
  return result;
}
