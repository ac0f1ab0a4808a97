import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { placeCallEndpoint } from './place-call.ts';
import { readPermissionEndpoint } from './read-permission.ts';
import { readPermissionsEndpoint } from './read-permissions.ts';

export function registerCalls(api: Api, deps: ServerDeps): void {
  placeCallEndpoint(api, deps);
  readPermissionEndpoint(api, deps);
  readPermissionsEndpoint(api, deps);
}
