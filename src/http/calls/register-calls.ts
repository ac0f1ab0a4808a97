import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { callRulesEndpoints } from './call-rules.ts';
import { changeCallEndpoint } from './change-call.ts';
import { listCallsEndpoint } from './list-calls.ts';
import { nextLeadEndpoint } from './next-lead.ts';
import { placeCallEndpoint } from './place-call.ts';
import { readPermissionEndpoint } from './read-permission.ts';
import { readPermissionsEndpoint } from './read-permissions.ts';
import { resultSetEndpoints } from './result-sets.ts';

export function registerCalls(api: Api, deps: ServerDeps): void {
  placeCallEndpoint(api, deps);
  changeCallEndpoint(api, deps);
  listCallsEndpoint(api, deps);
  nextLeadEndpoint(api, deps);
  callRulesEndpoints(api, deps);
  resultSetEndpoints(api, deps);
  readPermissionEndpoint(api, deps);
  readPermissionsEndpoint(api, deps);
}
