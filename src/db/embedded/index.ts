/** Runs a PostgreSQL server of our own for those who bring none. */
export { EmbeddedServerError, type EmbeddedServerFault } from './embedded-server-error.ts';
export {
  type DatabaseConnection,
  type DatabaseServer,
  type EmbeddedServerOptions,
  openEmbeddedServer,
} from './open-embedded-server.ts';
