import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { addEntriesEndpoint } from './add-entries.ts';
import { exportEntriesEndpoints } from './export-entries.ts';
import { listEntriesEndpoint } from './list-entries.ts';
import { readHistoryEndpoint } from './read-history.ts';
import { releaseEntryEndpoint } from './release-entry.ts';

export function registerDoNotCall(api: Api, deps: ServerDeps): void {
  listEntriesEndpoint(api, deps);
  addEntriesEndpoint(api, deps);
  exportEntriesEndpoints(api, deps);
  readHistoryEndpoint(api, deps);
  releaseEntryEndpoint(api, deps);
}
