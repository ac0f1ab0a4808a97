import { fieldSetSchema } from '../../contract/field.ts';
import { withTenant } from '../../db/database.ts';
import { deleteField } from '../../fields/change-fields.ts';
import { getFieldSet } from '../../fields/field-set-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { fieldParams } from './field-params.ts';

/** DELETE /field-sets/:id/fields/:fieldId: only if no lead has a value in it. */
export function deleteFieldEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: fieldParams, response: { 200: fieldSetSchema } };
  api.delete('/field-sets/:id/fields/:fieldId', { config: { access: 'admin' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id, fieldId } = request.params;
    return withTenant(db, viewer.tenantId, async (trx) => {
      await deleteField(trx, viewer, id, fieldId);
      return getFieldSet(trx, viewer, id);
    });
  });
}
