import type { FieldSetId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { deleteFieldSet } from '../../fields/change-field-sets.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** DELETE /field-sets/:id: only if no lead has values in its fields. */
export function deleteFieldSetEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<FieldSetId>() };
  api.delete('/field-sets/:id', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    await withTenant(db, viewer.tenantId, (trx) => deleteFieldSet(trx, viewer, request.params.id));
    return reply.code(204).send();
  });
}
