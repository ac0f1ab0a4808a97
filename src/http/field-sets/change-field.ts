import { fieldDraftSchema, fieldSetSchema } from '../../contract/field.ts';
import { withTenant } from '../../db/database.ts';
import { changeField } from '../../fields/change-fields.ts';
import { getFieldSet } from '../../fields/field-set-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { fieldParams } from './field-params.ts';
import { requireReadableDefault } from './require-readable-default.ts';

/** PATCH /field-sets/:id/fields/:fieldId: replaces the field; its position stays. */
export function changeFieldEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: fieldParams, body: fieldDraftSchema, response: { 200: fieldSetSchema } };
  api.patch('/field-sets/:id/fields/:fieldId', { config: { access: 'admin' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id, fieldId } = request.params;
    return withTenant(db, viewer.tenantId, async (trx) => {
      requireReadableDefault(request.body, viewer.language);
      await changeField(trx, viewer, id, fieldId, request.body);
      return getFieldSet(trx, viewer, id);
    });
  });
}
