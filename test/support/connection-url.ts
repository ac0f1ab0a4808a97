import type { DatabaseConnection } from '../../src/db/embedded/join-server.ts';

/**
 * Returns a connection as a URL for PostgreSQL clients. The folder of a socket takes the place of
 * the host.
 */
export function connectionUrl({ host, port, user, password, database }: DatabaseConnection): string {
  const [who, secret, place] = [user, password, host].map(encodeURIComponent);
  return `postgres://${who}:${secret}@${place}:${port}/${database}`;
}
