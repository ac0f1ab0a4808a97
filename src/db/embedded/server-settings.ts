import { createServer } from 'node:net';
import { totalmem } from 'node:os';

/**
 * Settings for one machine without replicas, given on the command line so that each start has those of this version.
 * Durability (fsync, full_page_writes, synchronous_commit) stays as PostgreSQL has it: on.
 */
export async function serverSettings(): Promise<string[]> {
  return [
    ...(await listening()),
    `shared_buffers=${sharedBuffersMb()}MB`,
    // Imports write WAL by the gigabyte: checkpoints by size every 1 GB would write each page image again.
    'max_wal_size=4GB',
    'checkpoint_timeout=15min',
    // No replicas, so no WAL for tables filled in the transaction that made them.
    'wal_level=minimal',
    'max_wal_senders=0',
    'timezone=UTC',
    // One file for each day of the week, overwritten a week later.
    'logging_collector=on',
    'log_filename=postgresql-%a.log',
    'log_truncate_on_rotation=on',
    'log_rotation_size=0',
    'log_checkpoints=off',
  ];
}

/** An eighth of what the machine or its container has, up to a gigabyte: room for the index of ten million numbers not to be called. */
function sharedBuffersMb(): number {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  const memory = Math.min(totalmem(), limit) / 1024 ** 2;
  return Math.floor(Math.min(1024, Math.max(128, memory / 8)));
}

// A socket in the cluster itself, which is closed to others; relative, as the folders above may be closed to the server.
async function listening(): Promise<string[]> {
  if (process.platform !== 'win32') return ['listen_addresses=', 'unix_socket_directories=.'];
  return ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${await findFreePort()}`];
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
