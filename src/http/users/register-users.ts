import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { listUsersEndpoint } from './list-users.ts';

export function registerUsers(api: Api, deps: ServerDeps): void {
  listUsersEndpoint(api, deps);
}
