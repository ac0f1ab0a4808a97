import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client, type PoolConfig } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { serverCpuSeconds } from './server-cpu.ts';

/** The tables that an import fills. */
const tables = ['leads', 'contacts'] as const;

/** `serverCpuSeconds` is null if the processes of the server are not visible. */
export type MeasuredCopy = { readonly seconds: number; readonly serverCpuSeconds: number | null };

/** Writes all rows of leads and contacts to files in COPY format. */
export async function dumpRows(connection: PoolConfig, folder: string): Promise<void> {
  await withClient(connection, async (client) => {
    for (const table of tables) {
      await pipeline(client.query(copyTo(`copy ${table} to stdout`)), createWriteStream(join(folder, table)));
    }
  });
}

/**
 * Loads the files of `dumpRows` as a user of psql would: one `\copy` per table and nothing else.
 */
export async function copyRows(connection: PoolConfig, folder: string): Promise<MeasuredCopy> {
  return withClient(connection, async (client) => {
    const cpuBefore = await serverCpuSeconds(client);
    const started = performance.now();
    for (const table of tables) {
      await pipeline(
        createReadStream(join(folder, table)),
        client.query(copyFrom(`copy ${table} from stdin`)),
      );
    }
    const seconds = (performance.now() - started) / 1000;
    const cpuAfter = await serverCpuSeconds(client);
    return {
      seconds,
      serverCpuSeconds: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore,
    };
  });
}

async function withClient<T>(connection: PoolConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
