import { type FieldSetId, type ProjectId, toId } from '../../base/ids.ts';
import { fieldSetSchema, projectFieldDraftSchema } from '../../contract/field.ts';
import { withTenant } from '../../db/database.ts';
import { addField, createFieldSet, getFieldSet } from '../../fields/index.ts';
import { bindFieldSet } from '../../projects/index.ts';
import { type Api, idParams } from '../api.ts';
import { requireReadableDefault } from '../field-sets/index.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';

/** POST /projects/:id/fields: a field made while a list is mapped, in a set of the company or a new one; all of it or nothing. */
export function addProjectFieldEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ProjectId>(),
    body: projectFieldDraftSchema,
    response: { 201: fieldSetSchema },
  };
  api.post('/projects/:id/fields', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { set, field } = request.body;
    requireReadableDefault(field, viewer.language);
    const made = await withTenant(db, viewer.tenantId, async (trx) => {
      const setId = 'id' in set ? toId<FieldSetId>(set.id) : await createFieldSet(trx, viewer, set.newName);
      await addField(trx, viewer, setId, field);
      await bindFieldSet(trx, viewer, request.params.id, setId);
      return getFieldSet(trx, viewer, setId);
    });
    return reply.code(201).send(made);
  });
}
