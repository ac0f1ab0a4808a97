import { spawn, spawnSync } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readFile,
  realpath,
  rm,
  statfs,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { clusterPaths } from '../../src/db/embedded/cluster-paths.ts';
import type { DatabaseServer } from '../../src/db/embedded/join-server.ts';
import { openEmbeddedServer } from '../../src/db/embedded/open-embedded-server.ts';
import { findPostmaster } from '../../src/db/embedded/postmaster.ts';
import { connectionUrl } from '../support/connection-url.ts';
import { mountSmallDisk, unmountSmallDisk } from '../support/small-disk.ts';

const program = new URL('../../bin/leadport', import.meta.url).pathname;
/** Space for the cluster, its log and the databases of a run. */
const diskBytes = 900 * 1024 * 1024;
/** Lease of a worker in seconds. Short, so that a run does not wait long. */
export const leaseSeconds = 0.5;

/**
 * A data folder with its own PostgreSQL server, which tests can kill, on its own small disk if this
 * machine allows it.
 */
export type Lab = {
  readonly dataDir: string;
  /** Whether the disk can be filled without affecting others. */
  readonly hasOwnDisk: boolean;
  /** Connects to the server, or to one of its databases. */
  connect(database?: string): Promise<Client>;
  /** Starts `leadport … --json` on a database. */
  start(database: string, ...args: string[]): Leadport;
  /** Waits until the process has claimed its import, or has ended. */
  claimed(database: string, worker: Leadport): Promise<void>;
  killPostgres(what: 'postmaster' | 'all' | 'one backend'): void;
  /** Starts the server again if necessary. */
  revive(): Promise<void>;
  /** Fills the disk except for a few megabytes. Returns a function that frees the space. */
  fillDisk(leaveBytes: number): Promise<() => Promise<void>>;
  /**
   * Truncates the stored file of import 2 to this share of its size. Returns a function that
   * restores it.
   */
  truncateList(database: string, part: number): Promise<() => Promise<void>>;
  /** The most recent faults that Leadport has logged. */
  lastFaults(): Promise<string>;
  close(): Promise<void>;
};

/** A started `leadport` process. */
export type Leadport = {
  readonly pid: number;
  /** Resolves with the exit code when it has ended; null if a signal ended it. */
  readonly ended: Promise<number | null>;
  hasEnded(): boolean;
  /** Its output on standard error so far. */
  words(): string;
};

export async function openLab(): Promise<Lab> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'leadport-crash-')));
  await chmod(root, 0o755);
  const dataDir = join(root, 'data');
  await mkdir(dataDir);
  const hasOwnDisk = mountSmallDisk(dataDir, diskBytes);
  const paths = clusterPaths(dataDir);
  const servers: DatabaseServer[] = [];
  const server = () => {
    const last = servers.at(-1);
    if (!last) throw new Error('the server was never started');
    return last;
  };
  const lab: Lab = {
    dataDir,
    hasOwnDisk,
    async connect(database) {
      const { connection } = server();
      const client = new Client({ ...connection, ...(database && { database }) });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    start(database, ...args) {
      const url = connectionUrl({ ...server().connection, database });
      const env = {
        ...process.env,
        DATABASE_URL: url,
        LEADPORT_DATA: dataDir,
        LEADPORT_LEASE_SECONDS: `${leaseSeconds}`,
      };
      return follow(spawn(program, [...args, '--json'], { env, stdio: ['ignore', 'ignore', 'pipe'] }));
    },
    async claimed(database, worker) {
      const client = await lab.connect(database);
      const token = async () =>
        (await client.query('select lease_token from imports where id = 2')).rows[0]?.lease_token;
      for (const before = await token(); !worker.hasEnded() && (await token()) === before; ) await sleep(5);
      await client.end();
    },
    killPostgres(what) {
      const postmaster = findPostmaster(paths);
      if (!postmaster) return;
      const backends = childrenOf(postmaster.pid);
      if (what === 'one backend') {
        kill(backends.at(-1) ?? postmaster.pid);
        return;
      }
      kill(postmaster.pid);
      if (what === 'all') for (const backend of backends) kill(backend);
    },
    async revive() {
      const quiet = () => undefined;
      servers.push(await openEmbeddedServer({ dataDir, log: quiet, onLost: quiet }));
    },
    async fillDisk(leaveBytes) {
      const path = join(dataDir, 'filler');
      const file = await open(path, 'w');
      const block = Buffer.alloc(1024 * 1024);
      try {
        for (let free = await freeBytes(dataDir); free > leaveBytes; free -= block.length)
          await file.write(block);
      } catch (error) {
        // Other processes write at the same time.
        if (!String(error).includes('ENOSPC')) throw error;
      } finally {
        await file.close();
      }
      return () => rm(path, { force: true });
    },
    async truncateList(database, part) {
      const client = await lab.connect(database);
      const { rows } = await client.query('select file_key from imports where id = 2');
      await client.end();
      const path = join(dataDir, 'files', rows[0].file_key);
      // Other runs use the same file: this restores its bytes.
      const bytes = await readFile(path);
      await truncate(path, Math.floor(bytes.length * part));
      return () => writeFile(path, bytes);
    },
    lastFaults: async () =>
      (await readFile(join(dataDir, 'faults.log'), 'utf8').catch(() => '')).slice(-3000),
    async close() {
      for (const one of servers.reverse()) await one.release();
      if (hasOwnDisk) unmountSmallDisk(dataDir);
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await lab.revive();
  return lab;
}

function follow(child: ReturnType<typeof spawn>): Leadport {
  let words = '';
  child.stderr?.on('data', (text) => {
    words += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return { pid: child.pid ?? 0, ended, hasEnded, words: () => words };
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child ? [child] : []));
}

export function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has already ended.
  }
}
