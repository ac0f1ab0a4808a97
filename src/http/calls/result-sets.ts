import type { CallResultSetId } from '../../base/ids.ts';
import {
  deleteResultSet,
  listResultSets,
  type ResultSetRecord,
  saveResultSet,
} from '../../calls/result-sets.ts';
import {
  type CallResultSet,
  callResultSetDraftSchema,
  callResultSetListSchema,
  callResultSetSchema,
} from '../../contract/call.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/** Sets of results (アクション結果): read by everybody, changed by administrators. */
export function resultSetEndpoints(api: Api, { db }: ServerDeps): void {
  const listSchema = { response: { 200: callResultSetListSchema } };
  api.get('/call-result-sets', { config: { access: 'see' }, schema: listSchema }, async (request) => {
    const viewer = viewerOf(request);
    const sets = await withTenant(db, viewer.tenantId, (trx) => listResultSets(trx, viewer));
    return { items: sets.map(presentSet) };
  });
  const body = callResultSetDraftSchema;
  const postSchema = { body, response: { 201: callResultSetSchema } };
  api.post(
    '/call-result-sets',
    { config: { access: 'admin' }, schema: postSchema },
    async (request, reply) => {
      const viewer = viewerOf(request);
      const set = await withTenant(db, viewer.tenantId, async (trx) => {
        const id = await saveResultSet(trx, viewer, undefined, request.body);
        return readSet(trx, viewer, id);
      });
      return reply.code(201).send(set);
    },
  );
  const putSchema = { params: idParams<CallResultSetId>(), body, response: { 200: callResultSetSchema } };
  api.put('/call-result-sets/:id', { config: { access: 'admin' }, schema: putSchema }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    return withTenant(db, viewer.tenantId, async (trx) => {
      await saveResultSet(trx, viewer, id, request.body);
      return readSet(trx, viewer, id);
    });
  });
  const deleteSchema = { params: idParams<CallResultSetId>() };
  api.delete(
    '/call-result-sets/:id',
    { config: { access: 'admin' }, schema: deleteSchema },
    async (request, reply) => {
      const viewer = viewerOf(request);
      await withTenant(db, viewer.tenantId, (trx) => deleteResultSet(trx, viewer, request.params.id));
      return reply.code(204).send();
    },
  );
}

async function readSet(trx: Trx, viewer: Viewer, id: CallResultSetId): Promise<CallResultSet> {
  const set = (await listResultSets(trx, viewer)).find((one) => one.id === id);
  if (!set) throw new Error('the set that was saved is not there');
  return presentSet(set);
}

function presentSet(set: ResultSetRecord): CallResultSet {
  return { ...set, projects: [...set.projects], results: [...set.results] };
}
