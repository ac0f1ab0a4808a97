import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { changeWorkgroupEndpoint } from './change-workgroup.ts';
import { createWorkgroupEndpoint } from './create-workgroup.ts';
import { deleteWorkgroupEndpoint } from './delete-workgroup.ts';
import { listWorkgroupsEndpoint } from './list-workgroups.ts';

export function registerWorkgroups(api: Api, deps: ServerDeps): void {
  listWorkgroupsEndpoint(api, deps);
  createWorkgroupEndpoint(api, deps);
  changeWorkgroupEndpoint(api, deps);
  deleteWorkgroupEndpoint(api, deps);
}
