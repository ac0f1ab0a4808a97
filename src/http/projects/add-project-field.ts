import { type FieldSetId, type ProjectId, toId } from '../../base/ids.ts';
import { fieldSetSchema, projectFieldDraftSchema } from '../../contract/field.ts';
import { withTenant } from '../../db/database.ts';
import { createFieldSet } from '../../fields/change-field-sets.ts';
import { addField } from '../../fields/change-fields.ts';
import { getFieldSet } from '../../fields/field-set-store.ts';
import { bindFieldSet } from '../../projects/change-projects.ts';
import { type Api, idParams } from '../api.ts';
import { requireReadableDefault } from '../field-sets/require-readable-default.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/**
 * POST /projects/:id/fields: fields created while a list is mapped, in a set of the company or a
 * new one; all or none.
 */
export function addProjectFieldEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ProjectId>(),
    body: projectFieldDraftSchema,
    response: { 201: fieldSetSchema },
  };
  api.post('/projects/:id/fields', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { set, ...drafts } = request.body;
    const fields = 'field' in drafts ? [drafts.field] : drafts.fields;
    for (const field of fields) requireReadableDefault(field, viewer.language);
    const made = await withTenant(db, viewer.tenantId, async (trx) => {
      const setId = 'id' in set ? toId<FieldSetId>(set.id) : await createFieldSet(trx, viewer, set.newName);
      for (const field of fields) await addField(trx, viewer, setId, field);
      await bindFieldSet(trx, viewer, request.params.id, setId);
      return getFieldSet(trx, viewer, setId);
    });
    return reply.code(201).send(made);
  });
}
