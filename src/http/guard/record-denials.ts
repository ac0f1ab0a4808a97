import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../../audit/index.ts';
import { type Database, withTenant } from '../../db/database.ts';
import { toRefusal } from '../errors/index.ts';
import { pathOf } from '../log-options.ts';

/** Writes down whom an endpoint turned away, and what they asked for: things that are not there, or not for them. */
export function recordDenials(api: FastifyInstance, db: Database): void {
  api.addHook('onError', async (request, _reply, error) => {
    const { viewer, apiKey } = request;
    const refused = toRefusal(error);
    if (!viewer || !refused || !denials.includes(refused.status)) return;
    const { tenantId, userId } = viewer;
    const detail = {
      method: request.method,
      path: pathOf(request.url),
      code: refused.refusal.code,
      ...(apiKey && { apiKey: { id: apiKey.id, name: apiKey.name } }),
    };
    const entry = { action: 'access.denied', subject: 'access', subjectId: null, detail } as const;
    await withTenant(db, tenantId, (trx) => recordAudit(trx, { tenantId, userId, ...entry }));
  });
}

const denials: readonly number[] = [403, 404];
