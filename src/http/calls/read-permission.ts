import { callPermissionQuerySchema, callPermissionSchema } from '../../contract/call.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { permissionsOf } from './permissions-of.ts';

/**
 * GET /call-permissions?phone=…: whether the viewer may call this number now, and the reason if
 * not.
 */
export function readPermissionEndpoint(api: Api, deps: ServerDeps): void {
  const schema = { querystring: callPermissionQuerySchema, response: { 200: callPermissionSchema } };
  api.get('/call-permissions', { config: { access: 'see' }, schema }, async (request) => {
    const { phone, projectId } = request.query;
    const question = { phones: [phone], projectId };
    const [permission] = await permissionsOf(deps, viewerOf(request), question);
    if (!permission) throw new Error('one number was asked about, none was answered');
    return permission;
  });
}
