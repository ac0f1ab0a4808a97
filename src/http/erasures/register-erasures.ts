import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { createErasureEndpoint } from './create-erasure.ts';
import { listErasuresEndpoint } from './list-erasures.ts';
import { readErasureEndpoint } from './read-erasure.ts';

export function registerErasures(api: Api, deps: ServerDeps): void {
  listErasuresEndpoint(api, deps);
  createErasureEndpoint(api, deps);
  readErasureEndpoint(api, deps);
}
