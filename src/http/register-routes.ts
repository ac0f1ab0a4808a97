import type { Api } from './api.ts';
import { registerApiKeys } from './api-keys/register-api-keys.ts';
import { registerAudit } from './audit/register-audit.ts';
import { registerCalls } from './calls/register-calls.ts';
import { registerCompany } from './company/register-company.ts';
import { registerContacts } from './contacts/register-contacts.ts';
import { registerDoNotCall } from './do-not-call/register-do-not-call.ts';
import { registerErasures } from './erasures/register-erasures.ts';
import { registerExport } from './export/register-export.ts';
import { registerFieldSets } from './field-sets/register-field-sets.ts';
import { registerImports } from './imports/register-imports.ts';
import { registerLeads } from './leads/register-leads.ts';
import { registerOwnSessions } from './own-sessions/register-own-sessions.ts';
import { registerProjects } from './projects/register-projects.ts';
import { registerBulk } from './register-bulk.ts';
import { registerSampleList } from './sample-list/register-sample-list.ts';
import { registerSavedMappings } from './saved-mappings/register-saved-mappings.ts';
import type { ServerDeps } from './server-deps.ts';
import { registerSession } from './session/register-session.ts';
import { registerUploads } from './uploads/register-uploads.ts';
import { registerUsers } from './users/register-users.ts';
import { registerWebhooks } from './webhooks/register-webhooks.ts';
import { registerWorkgroups } from './workgroups/register-workgroups.ts';

/** The table of contents of the API: one line per resource. */
export async function registerRoutes(api: Api, deps: ServerDeps): Promise<void> {
  registerSession(api, deps);
  registerOwnSessions(api, deps);
  registerApiKeys(api, deps);
  registerCompany(api, deps);
  registerUsers(api, deps);
  registerWebhooks(api, deps);
  registerWorkgroups(api, deps);
  registerProjects(api, deps);
  registerFieldSets(api, deps);
  registerLeads(api, deps);
  registerContacts(api, deps);
  registerDoNotCall(api, deps);
  registerBulk(api, deps);
  registerCalls(api, deps);
  registerErasures(api, deps);
  registerAudit(api, deps);
  registerSampleList(api, deps);
  registerExport(api, deps);
  registerImports(api, deps);
  registerSavedMappings(api, deps);
  await registerUploads(api, deps);
}
