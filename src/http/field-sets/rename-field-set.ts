import type { FieldSetId } from '../../base/ids.ts';
import { fieldSetDraftSchema, fieldSetSchema } from '../../contract/field.ts';
import { withTenant } from '../../db/database.ts';
import { renameFieldSet } from '../../fields/change-field-sets.ts';
import { getFieldSet } from '../../fields/field-set-store.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** PATCH /field-sets/:id */
export function renameFieldSetEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<FieldSetId>(),
    body: fieldSetDraftSchema,
    response: { 200: fieldSetSchema },
  };
  api.patch('/field-sets/:id', { config: { access: 'admin' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    return withTenant(db, viewer.tenantId, async (trx) => {
      await renameFieldSet(trx, viewer, id, request.body.name);
      return getFieldSet(trx, viewer, id);
    });
  });
}
