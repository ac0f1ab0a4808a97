import type { Api } from './api.ts';
import { registerApiKeys } from './api-keys/index.ts';
import { registerAudit } from './audit/index.ts';
import { registerCalls } from './calls/index.ts';
import { registerCompany } from './company/index.ts';
import { registerContacts } from './contacts/index.ts';
import { registerDoNotCall } from './do-not-call/index.ts';
import { registerErasures } from './erasures/index.ts';
import { registerExport } from './export/index.ts';
import { registerFieldSets } from './field-sets/index.ts';
import { registerImports } from './imports/index.ts';
import { registerLeads } from './leads/index.ts';
import { registerOwnSessions } from './own-sessions/index.ts';
import { registerProjects } from './projects/index.ts';
import { registerBulk } from './register-bulk.ts';
import { registerSampleList } from './sample-list/index.ts';
import { registerSavedMappings } from './saved-mappings/index.ts';
import type { ServerDeps } from './server-deps.ts';
import { registerSession } from './session/index.ts';
import { registerUploads } from './uploads/index.ts';
import { registerUsers } from './users/index.ts';
import { registerWebhooks } from './webhooks/register-webhooks.ts';
import { registerWorkgroups } from './workgroups/index.ts';

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
