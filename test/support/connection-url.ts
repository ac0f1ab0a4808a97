import type { DatabaseConnection } from '../../src/db/embedded/index.ts';

/** A connection as the URL that PostgreSQL clients read; the folder of a socket stands in place of the host. */
export function connectionUrl({ host, port, user, password, database }: DatabaseConnection): string {
  const [who, secret, place] = [user, password, host].map(encodeURIComponent);
  return `postgres://${who}:${secret}@${place}:${port}/${database}`;
}
