import type { FastifyInstance } from 'fastify';
import { refuse } from '../../contract/refusals.ts';
import type { ServerDeps } from '../server-deps.ts';

/**
 * While the disk is full, refuses uploads and, where the database is on the same disk, everything
 * that writes: 507 with Retry-After. Reading goes on, and so do signing in and out and deleting,
 * which need next to no room.
 */
export function refuseWithoutRoom(api: FastifyInstance, { disk }: ServerDeps): void {
  if (!disk) return;
  api.addHook('onRequest', async (request) => {
    if (!writes.includes(request.method) || request.url.startsWith('/api/v1/session')) return;
    if (!disk.holdsDatabase && !storesFiles(request.url)) return;
    if (disk.now().isFull) throw refuse('storage_full');
  });
}

const writes: readonly string[] = ['POST', 'PUT', 'PATCH'];

/** Uploads, and lists that are the body of a request. */
function storesFiles(url: string): boolean {
  return /^\/api\/v1\/(uploads|imports(\?|$))/.test(url);
}
