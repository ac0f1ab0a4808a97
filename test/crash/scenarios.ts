import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { migrate } from '../../src/db/migrate.ts';
import { csvOf, listHeader, phoneOf, troubledRows } from '../support/lists.ts';
import { makeTenant } from '../support/people.ts';
import { type State, stateOf } from '../support/state-of.ts';
import { kill, type Lab } from './lab.ts';

/** A long operation whose result must not depend on interruptions. */
export type Scenario = {
  readonly name: string;
  /** The prepared database. Runs work on clones. */
  readonly template: string;
  /** The arguments of `leadport` that do it, and continue it after an interruption. */
  readonly command: readonly string[];
  /** The states of the import in which it is done. */
  readonly done: readonly string[];
  /** The result of an undisturbed run, and its duration from the claim of the import. */
  readonly end: State;
  readonly seconds: number;
};

const migrations = new URL('../../migrations/', import.meta.url).pathname;
const rows = 30_000;
const there = csvOf([listHeader, ...troubledRows(12_000, 2)]);
/** Two thirds of its leads are already in the project. */
const list = csvOf([listHeader, ...troubledRows(8_000, 2), ...troubledRows(rows - 8_000, 3)]);
const banned = [2, 3].map((seed) => phoneOf(seed * 10_000_000 + 1));

const policies = {
  add: ['--duplicates', 'add', '--do-not-call', 'mark'],
  skip: ['--duplicates', 'skip', '--duplicate-keys', 'name,phone', '--do-not-call', 'skip'],
  overwrite: ['--duplicates', 'overwrite', '--duplicate-keys', 'phone', '--do-not-call', 'skip'],
} as const;

const imported = ['completed', 'completed_with_failures'];

/**
 * Creates the templates: one queued import for each policy, and one completed import with a
 * requested undo.
 */
export async function makeScenarios(lab: Lab): Promise<readonly Scenario[]> {
  await makeBase(lab);
  const made: Scenario[] = [];
  for (const [name, flags] of Object.entries(policies)) {
    const template = `import_${name}`;
    await clone(lab, 'base', template);
    await finish(
      lab,
      template,
      'import',
      join(lab.dataDir, 'list.csv'),
      '--project',
      '顧客',
      ...flags,
      '--detach',
    );
    made.push(
      await measure(lab, { name: `import, ${name}`, template, command: ['resume', '2'], done: imported }),
    );
  }
  await clone(lab, 'import_overwrite', 'undo');
  await finish(lab, 'undo', 'resume', '2');
  made.push(await measure(lab, { name: 'undo', template: 'undo', command: ['undo', '2'], done: ['undone'] }));
  await startCheck(lab);
  made.push(
    await measure(lab, { name: 'dry run', template: 'dry_run', command: ['resume', '2'], done: ['mapping'] }),
  );
  return made;
}

/** Leaves a template in which a dry run was started and its process killed. */
async function startCheck(lab: Lab): Promise<void> {
  await clone(lab, 'base', 'dry_run');
  const list = join(lab.dataDir, 'list.csv');
  const worker = lab.start('dry_run', 'import', list, '--project', '顧客', ...policies.skip, '--dry-run');
  await withPool(lab, 'dry_run', async (pool) => {
    const isBegun = async () =>
      (await pool.query("select from imports where id = 2 and status = 'checking'")).rowCount === 1;
    while (!worker.hasEnded() && !(await isBegun())) await sleep(5);
  });
  kill(worker.pid);
  await worker.ended;
}

export async function clone(lab: Lab, from: string, to: string): Promise<void> {
  const client = await lab.connect();
  // Waits for the sessions of a killed process to end.
  const sessions = () => client.query('select from pg_stat_activity where datname = $1', [from]);
  while ((await sessions()).rowCount !== 0) await sleep(20);
  // Not the default strategy, wal_log: it logs sequences as they are on the page, without the
  // values that PostgreSQL reserves, so that a crash soon after it would hand out the same values
  // again.
  await client.query(`create database ${to} template ${from} strategy file_copy`);
  await client.end();
}

export async function drop(lab: Lab, database: string): Promise<void> {
  const client = await lab.connect();
  await client.query(`drop database ${database} with (force)`);
  // Frees the log of this run, which is no longer needed.
  await client.query('checkpoint');
  await client.end();
}

/** Opens a pool on one database for the duration of `work`. */
export async function withPool<T>(lab: Lab, database: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const client = await lab.connect(database);
  const { host, port, user, password } = client;
  await client.end();
  const pool = new Pool({ host, port, user, database, ...(password && { password }) });
  pool.on('error', () => undefined);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

async function makeBase(lab: Lab): Promise<void> {
  const client = await lab.connect();
  await client.query('create database base');
  await client.end();
  await withPool(lab, 'base', async (pool) => {
    await migrate(pool, migrations);
    await makeTenant(new Kysely({ dialect: new PostgresDialect({ pool }) }), 'acme');
  });
  await writeFile(join(lab.dataDir, 'there.csv'), there);
  await writeFile(join(lab.dataDir, 'list.csv'), list);
  await finish(
    lab,
    'base',
    'import',
    join(lab.dataDir, 'there.csv'),
    '--project',
    '顧客',
    '--create-project',
  );
  for (const phone of banned) await finish(lab, 'base', 'dnc', 'add', phone, '--reason', 'refusal');
}

async function measure(lab: Lab, scenario: Omit<Scenario, 'end' | 'seconds'>): Promise<Scenario> {
  const { template, command } = scenario;
  const database = `${template}_undisturbed`;
  await clone(lab, template, database);
  const worker = lab.start(database, ...command);
  await lab.claimed(database, worker);
  const began = performance.now();
  await worker.ended;
  const seconds = (performance.now() - began) / 1000;
  const end = await withPool(lab, database, (pool) => stateOf({ pool }));
  await drop(lab, database);
  return { ...scenario, end, seconds };
}

/** Runs a command without interruptions. All rows are imported, or some failed. */
async function finish(lab: Lab, database: string, ...args: readonly string[]): Promise<void> {
  const leadport = lab.start(database, ...args);
  const code = await leadport.ended;
  if (code !== 0 && code !== 1)
    throw new Error(`leadport ${args.join(' ')}: exit ${code}\n${leadport.words()}`);
}
