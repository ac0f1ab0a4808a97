import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordAudit } from '../../audit/record-audit.ts';
import { type Database, withTenant } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import { toRefusal } from '../errors/to-refusal.ts';
import { pathOf } from '../log-options.ts';

const deniedStatuses: readonly number[] = [403, 404];
/** Denials of the same kind within this time become one entry with their count. */
const mergeMs = 60_000;

type Repeats = {
  count: number;
  readonly write: (count: number) => Promise<void>;
  readonly timer: NodeJS.Timeout;
};

/**
 * Writes to the audit log what an endpoint refused to a user. The first denial of a user, key,
 * endpoint and reason is written at once. Those of the next minute become one entry that has their
 * count and the path of the first; it is written when the minute or the server ends.
 */
export function recordDenials(api: FastifyInstance, db: Database): void {
  const repeated = new Map<string, Repeats>();
  const end = async (kind: string) => {
    const repeats = repeated.get(kind);
    repeated.delete(kind);
    clearTimeout(repeats?.timer);
    if (!repeats || repeats.count === 0) return;
    // A count that cannot be written ends neither the process nor a stop; the first entry is there.
    await repeats.write(repeats.count).catch((err) => api.log.error({ err }, 'denials lost'));
  };
  api.addHook('onError', async (request, _reply, error) => {
    const { viewer, apiKey } = request;
    const refused = toRefusal(error);
    if (!viewer || !refused || !deniedStatuses.includes(refused.status)) return;
    const { code } = refused.refusal;
    const endpoint = `${request.method} ${request.routeOptions.url ?? ''}`;
    const kind = [viewer.tenantId, viewer.userId, apiKey?.id ?? '', endpoint, code].join(' ');
    const known = repeated.get(kind);
    if (known) {
      known.count += 1;
      return;
    }
    const write = (count: number) => recordDenial(db, viewer, { ...detailOf(request), code, count });
    const timer = setTimeout(() => void end(kind), mergeMs);
    repeated.set(kind, { count: 0, write, timer: timer.unref() });
    await write(1);
  });
  api.addHook('onClose', async () => {
    for (const kind of [...repeated.keys()]) await end(kind);
  });
}

function detailOf({ method, url, apiKey }: FastifyRequest) {
  return { method, path: pathOf(url), ...(apiKey && { apiKey: { id: apiKey.id, name: apiKey.name } }) };
}

async function recordDenial(
  db: Database,
  { tenantId, userId }: Viewer,
  { count, ...denial }: { readonly count: number; readonly code: string },
): Promise<void> {
  const detail = count > 1 ? { ...denial, count } : denial;
  const entry = { action: 'access.denied', subject: 'access', subjectId: null, detail } as const;
  await withTenant(db, tenantId, (trx) => recordAudit(trx, { tenantId, userId, ...entry }));
}
