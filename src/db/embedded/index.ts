/** Runs an embedded PostgreSQL server for installations without their own. */

export type { DatabaseConnection, DatabaseServer, EmbeddedServerOptions } from './join-server.ts';
export { openEmbeddedServer } from './open-embedded-server.ts';
