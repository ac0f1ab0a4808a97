import type { FieldSetId } from '../../base/ids.ts';
import { fieldDraftSchema, fieldSetSchema } from '../../contract/field.ts';
import { withTenant } from '../../db/database.ts';
import { addField } from '../../fields/change-fields.ts';
import { getFieldSet } from '../../fields/field-set-store.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { requireReadableDefault } from './require-readable-default.ts';

/** POST /field-sets/:id/fields: adds the field at the end of its set. */
export function addFieldEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<FieldSetId>(),
    body: fieldDraftSchema,
    response: { 201: fieldSetSchema },
  };
  api.post('/field-sets/:id/fields', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const set = await withTenant(db, viewer.tenantId, async (trx) => {
      requireReadableDefault(request.body, viewer.language);
      await addField(trx, viewer, id, request.body);
      return getFieldSet(trx, viewer, id);
    });
    return reply.code(201).send(set);
  });
}
