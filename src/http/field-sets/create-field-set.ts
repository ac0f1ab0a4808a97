import { fieldSetDraftSchema, fieldSetSchema } from '../../contract/field.ts';
import { withTenant } from '../../db/database.ts';
import { createFieldSet } from '../../fields/change-field-sets.ts';
import { getFieldSet } from '../../fields/field-set-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** POST /field-sets: creates an empty set. */
export function createFieldSetEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { body: fieldSetDraftSchema, response: { 201: fieldSetSchema } };
  api.post('/field-sets', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const set = await withTenant(db, viewer.tenantId, async (trx) => {
      const id = await createFieldSet(trx, viewer, request.body.name);
      return getFieldSet(trx, viewer, id);
    });
    return reply.code(201).send(set);
  });
}
