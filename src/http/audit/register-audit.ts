import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { exportAuditEndpoint } from './export-audit.ts';
import { listAuditEndpoint } from './list-audit.ts';

export function registerAudit(api: Api, deps: ServerDeps): void {
  listAuditEndpoint(api, deps);
  exportAuditEndpoint(api, deps);
}
