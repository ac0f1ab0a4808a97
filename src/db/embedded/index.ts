/** Runs a PostgreSQL server of our own for those who bring none. */

export type { DatabaseConnection, DatabaseServer, EmbeddedServerOptions } from './join-server.ts';
export { openEmbeddedServer } from './open-embedded-server.ts';
