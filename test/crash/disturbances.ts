import { setTimeout as sleep } from 'node:timers/promises';
import { kill, type Lab, type Leadport, leaseSeconds } from './lab.ts';

/**
 * The parts that an interruption acts on: the lab, the working process, a way to start another one,
 * and the random source.
 */
type Disturbed = {
  readonly lab: Lab;
  readonly database: string;
  readonly worker: Leadport;
  startAnother(): Leadport;
  readonly random: () => number;
};

export type Disturbance = {
  readonly name: string;
  readonly needsOwnDisk?: true;
  /** Codes with which the import may stop instead of finishing. Committed rows stay. */
  readonly mayStopWith?: readonly string[];
  disturb(run: Disturbed): Promise<void>;
};

/**
 * Everything that can happen to a machine during an import. Each ends with a machine on which work
 * can continue.
 */
export const disturbances: readonly Disturbance[] = [
  {
    name: 'worker killed',
    async disturb({ worker }) {
      kill(worker.pid);
      await worker.ended;
    },
  },
  {
    name: 'SIGTERM',
    async disturb({ worker }) {
      kill(worker.pid, 'SIGTERM');
      await worker.ended;
    },
  },
  {
    name: 'everything killed',
    async disturb({ lab, worker }) {
      kill(worker.pid);
      lab.killPostgres('all');
      await worker.ended;
      await lab.revive();
    },
  },
  {
    name: 'postgres killed',
    async disturb({ lab, worker }) {
      lab.killPostgres('postmaster');
      await worker.ended;
      await lab.revive();
    },
  },
  {
    name: 'a backend killed',
    async disturb({ lab, worker }) {
      lab.killPostgres('one backend');
      await worker.ended;
      await lab.revive();
    },
  },
  {
    name: 'connections cut',
    async disturb({ lab, database, worker }) {
      const client = await lab.connect();
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        database,
      ]);
      await client.end();
      await worker.ended;
    },
  },
  {
    name: 'worker frozen beyond its lease',
    async disturb({ worker, startAnother, random }) {
      kill(worker.pid, 'SIGSTOP');
      await sleep(leaseSeconds * 1000);
      const other = startAnother();
      // It wakes up when the other process is done or still working.
      await Promise.race([other.ended, random() < 0.5 ? sleep(1000 + random() * 1500) : other.ended]);
      kill(worker.pid, 'SIGCONT');
      await Promise.all([worker.ended, other.ended]);
    },
  },
  {
    name: 'file truncated',
    mayStopWith: ['stored_list_changed', 'stored_rows_differ'],
    async disturb({ lab, database, worker, random }) {
      const restore = await lab.truncateList(database, random());
      await worker.ended;
      await restore();
    },
  },
  {
    name: 'disk full',
    needsOwnDisk: true,
    async disturb({ lab, worker, random }) {
      const free = await lab.fillDisk(random() * 4 * 1024 * 1024);
      await Promise.race([worker.ended, sleep(1000)]);
      await free();
      // The server may have stopped, and then the worker stops too.
      await lab.revive();
      await worker.ended;
    },
  },
];
