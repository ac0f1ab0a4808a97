import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSessionEndpoint } from './end-session.ts';
import { listSessions } from './list-sessions.ts';

export function registerOwnSessions(api: Api, deps: ServerDeps): void {
  listSessions(api, deps);
  endOtherSessions(api, deps);
  endSessionEndpoint(api, deps);
}
