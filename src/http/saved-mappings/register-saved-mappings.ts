import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { deleteSavedMappingEndpoint } from './delete-saved-mapping.ts';
import { listSavedMappingsEndpoint } from './list-saved-mappings.ts';

export function registerSavedMappings(api: Api, deps: ServerDeps): void {
  listSavedMappingsEndpoint(api, deps);
  deleteSavedMappingEndpoint(api, deps);
}
