import { callPermissionsRequestSchema, callPermissionsSchema } from '../../contract/call.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { permissionsOf } from './permissions-of.ts';

/**
 * POST /call-permissions: the same for up to 1,000 numbers. Changes nothing; the numbers would not
 * fit into a GET.
 */
export function readPermissionsEndpoint(api: Api, deps: ServerDeps): void {
  const schema = { body: callPermissionsRequestSchema, response: { 200: callPermissionsSchema } };
  api.post('/call-permissions', { config: { access: 'see' }, schema }, async (request) => ({
    items: await permissionsOf(deps, viewerOf(request), request.body),
  }));
}
