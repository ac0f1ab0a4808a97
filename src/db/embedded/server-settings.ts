import { createServer } from 'node:net';
import { totalmem } from 'node:os';

/**
 * Settings for a single machine without replicas. Given on the command line, so that each start
 * uses those of this version. Durability settings (fsync, full_page_writes, synchronous_commit)
 * keep their default: on.
 */
export async function serverSettings(): Promise<string[]> {
  return [
    ...(await listening()),
    `shared_buffers=${sharedBuffersMb()}MB`,
    // Imports write gigabytes of WAL. Checkpoints every 1 GB would write each page image
    // repeatedly.
    'max_wal_size=4GB',
    'checkpoint_timeout=15min',
    // Without replicas, no WAL is needed for tables filled in the transaction that created them.
    'wal_level=minimal',
    'max_wal_senders=0',
    'timezone=UTC',
    // One file per weekday, overwritten a week later.
    'logging_collector=on',
    'log_filename=postgresql-%a.log',
    'log_truncate_on_rotation=on',
    'log_rotation_size=0',
    'log_checkpoints=off',
  ];
}

/**
 * An eighth of the memory of the machine or container, up to a gigabyte: enough for the index of
 * ten million do-not-call numbers.
 */
function sharedBuffersMb(): number {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  const memory = Math.min(totalmem(), limit) / 1024 ** 2;
  return Math.floor(Math.min(1024, Math.max(128, memory / 8)));
}

// A socket inside the cluster, which is closed to other users. Relative, because the server may
// have no access to the folders above.
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
