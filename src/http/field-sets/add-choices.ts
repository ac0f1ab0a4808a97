import { addedChoicesSchema, fieldSetSchema } from '../../contract/field.ts';
import { withTenant } from '../../db/database.ts';
import { addChoices } from '../../fields/change-fields.ts';
import { getFieldSet } from '../../fields/field-set-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { fieldParams } from './field-params.ts';

/**
 * POST /field-sets/:id/fields/:fieldId/choices: adds choices without changing the rest of the
 * field.
 */
export function addChoicesEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: fieldParams, body: addedChoicesSchema, response: { 200: fieldSetSchema } };
  api.post('/field-sets/:id/fields/:fieldId/choices', { config: { access: 'admin' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id, fieldId } = request.params;
    return withTenant(db, viewer.tenantId, async (trx) => {
      await addChoices(trx, viewer, id, fieldId, request.body.choices);
      return getFieldSet(trx, viewer, id);
    });
  });
}
