import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ProjectId, TenantId, UserId } from '../../src/base/ids.ts';
import { withTenant } from '../../src/db/database.ts';
import { fieldsOfProject } from '../../src/fields/bound-field-store.ts';
import type { RunDeps } from '../../src/import/run/run-import.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { getViewer } from '../../src/people/viewer-store.ts';
import { createProject } from '../../src/projects/change-projects.ts';
import { atEnd } from './at-end.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { testErasureKey, testMask } from './http-server.ts';
import { makeTenant } from './people.ts';

/**
 * A company with one project in a separate database and data folder, and the command line for it.
 */
export type TestSystem = TestDatabase & {
  readonly dataDir: string;
  readonly tenantId: TenantId;
  readonly adminId: UserId;
  readonly admin: Viewer;
  /** The project `顧客`. */
  readonly projectId: ProjectId;
  readonly runDeps: RunDeps;
  /** Reported faults, in order. */
  readonly faults: readonly unknown[];
  makeProject(name: string): Promise<ProjectId>;
  /** Writes a file to the data folder and returns its path. */
  writeFile(name: string, content: string | Uint8Array): Promise<string>;
  /** Starts `leadport`. The caller must end it. */
  start(...args: string[]): ChildProcess;
  /** Runs `leadport … --json` to its end. */
  leadport(...args: string[]): Promise<CliAnswer>;
};

type CliAnswer = {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output parsed as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely.
  readonly json: any;
  /** The last line of standard error parsed as JSON, if it is JSON. */
  readonly refusal: { code: string; message: string; hint: string; line: number | null } | undefined;
};

const program = new URL('../../bin/leadport', import.meta.url).pathname;

/** `leaseSeconds` is short, so that a killed process is soon replaced. */
export async function testSystem({ leaseSeconds = 1 } = {}): Promise<TestSystem> {
  const database = await testDatabase();
  const { db, pool, connection } = database;
  const dataDir = await mkdtemp(join(tmpdir(), 'leadport-test-data-'));
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  const { tenantId, adminId } = await makeTenant(db, 'acme');
  const admin = await withTenant(db, tenantId, (trx) => getViewer(trx, tenantId, adminId));
  const makeProject = (name: string) =>
    withTenant(db, tenantId, (trx) => createProject(trx, admin, { name }));
  const faults: unknown[] = [];
  const start = (...args: string[]) => {
    const env = {
      ...process.env,
      DATABASE_URL: connection.connectionString,
      LEADPORT_DATA: dataDir,
      LEADPORT_ERASURE_KEY: testErasureKey,
      LEADPORT_LEASE_SECONDS: String(leaseSeconds),
    };
    return spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  };
  return {
    ...database,
    dataDir,
    tenantId,
    adminId,
    admin,
    projectId: await makeProject('顧客'),
    faults,
    runDeps: {
      db,
      pool,
      leaseSeconds,
      mask: testMask,
      storage: { kind: 'disk', root: join(dataDir, 'files') },
      findCustomFields: (entry) =>
        withTenant(db, tenantId, (trx) => fieldsOfProject(trx, tenantId, entry.projectId)),
      onProgress: () => undefined,
      reportFault: (error) => `fault-${faults.push(error)}`,
    },
    makeProject,
    async writeFile(name, content) {
      const path = join(dataDir, name);
      await writeFile(path, content);
      return path;
    },
    start,
    async leadport(...args) {
      const child = start(...args, '--json');
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      const [status, out, err] = await Promise.all([ended, textOf(child.stdout), textOf(child.stderr)]);
      return {
        status,
        out,
        err,
        json: parseJson(out),
        refusal: parseJson(err.trim().split('\n').at(-1) ?? ''),
      };
    },
  };
}

function textOf(stream: ChildProcess['stdout']): Promise<string> {
  return stream ? text(stream) : Promise.resolve('');
}

function parseJson(json: string) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
