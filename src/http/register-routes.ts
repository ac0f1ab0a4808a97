import type { Api } from './api.ts';
import type { ServerDeps } from './server-deps.ts';
import { registerSession } from './session/index.ts';

/** The contents page of the API: one line a resource. */
export function registerRoutes(api: Api, deps: ServerDeps): void {
  registerSession(api, deps);
}
