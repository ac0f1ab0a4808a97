import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { assignLeadsEndpoint } from './assign-leads.ts';
import { changeLeadEndpoint } from './change-lead.ts';
import { createLeadEndpoint } from './create-lead.ts';
import { deleteLeadEndpoint } from './delete-lead.ts';
import { leadCallEndpoints } from './lead-calls.ts';
import { listLeadsEndpoint } from './list-leads.ts';
import { readLeadEndpoint } from './read-lead.ts';

export function registerLeads(api: Api, deps: ServerDeps): void {
  listLeadsEndpoint(api, deps);
  createLeadEndpoint(api, deps);
  readLeadEndpoint(api, deps);
  changeLeadEndpoint(api, deps);
  deleteLeadEndpoint(api, deps);
  assignLeadsEndpoint(api, deps);
  leadCallEndpoints(api, deps);
}
