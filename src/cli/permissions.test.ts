import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { testMask } from '../../test/support/http-server.ts';
import { importList, queueList } from '../../test/support/import-list.ts';
import { importerRights, makeTenant, makeUser } from '../../test/support/people.ts';
import { testSystem } from '../../test/support/test-system.ts';
import type { ImportOptions } from '../contract/import.ts';
import { withTenant } from '../db/database.ts';
import { createWorkgroup } from '../people/change-workgroups.ts';
import { changeProject } from '../projects/change-projects.ts';
import { openStorage } from '../storage/disk-storage.ts';
import { commands } from './commands.ts';
import { runCommand } from './run-command.ts';
import type { System } from './system.ts';
import { findUsages } from './usage.ts';

/*
 * Runs every command as every kind of user, by `--as`. The columns:
 *   `nobody`  an unknown address
 *   left      a deactivated user
 *   foreign   administrator of another company
 *   outsider  general user of this company without the project
 *   loner     the same, who may import
 *   member    general user with the project
 *   importer  general user with the project who may import
 *   admin     administrator
 */
const actors = ['nobody', 'left', 'foreign', 'outsider', 'loner', 'member', 'importer', 'admin'] as const;
type Actor = (typeof actors)[number];

const company = await testSystem();
const { db, pool, connection, tenantId, admin, projectId, runDeps } = company;
await makeTenant(db, 'foreign');
await makePeople();
const system: System = {
  ...{ db, pool, connection, runDeps, mask: testMask, applied: [] },
  storage: openStorage(runDeps.storage),
  close: async () => undefined,
};

async function makePeople(): Promise<void> {
  const make = (name: string, canImport = false) =>
    makeUser(db, { tenantId, email: `${name}@acme.example`, rights: canImport ? importerRights : [] });
  const [outsider, loner, left] = [await make('outsider'), await make('loner', true), await make('left')];
  const members = [await make('member'), await make('importer', true)];
  await db.updateTable('users').set({ active: false }).where('id', '=', left).execute();
  await withTenant(db, tenantId, async (trx) => {
    await changeProject(trx, admin, projectId, { memberIds: members });
    await createWorkgroup(trx, admin, { name: '東', memberIds: [outsider, loner, ...members] });
  });
}

const good = 'リード名,連絡先名,電話番号\n';
let count = 0;

/** A list with one row that was never imported, and a list with one row that fails. */
function newList(): string {
  count += 1;
  return `${good}客${count},代表,03-5555-${String(count).padStart(4, '0')}\n客,代表,番号なし\n`;
}

const file = () => company.writeFile('list.csv', newList());
const numbers = () => company.writeFile('numbers.csv', newList().replace('番号なし', '03-5555-9999'));
const finished = async () => (await importList(company, newList())).id;
const queued = async (options: Partial<ImportOptions> = {}) =>
  (await queueList(company, newList(), { options })).id;
const out = () => join(company.dataDir, 'out.csv');

async function paused(): Promise<string> {
  const id = await queued();
  await answerOf('pause', [id]);
  return id;
}

/** An import that waits for a decision about its only row, which is a duplicate. */
async function waiting(): Promise<string> {
  const list = newList();
  await importList(company, list);
  return (await importList(company, list, { options: { duplicates: 'review' } })).id;
}

async function banned(): Promise<string> {
  count += 1;
  const phone = `06-5555-${String(count).padStart(4, '0')}`;
  await answerOf('dnc', ['add', phone]);
  return phone;
}

type Outcomes = Readonly<Record<Actor, string>>;

/** Unknown and deactivated users are refused for every command. */
const unknown = { nobody: 'user_not_found', left: 'user_not_found' } as const;
const everybody: Outcomes = {
  ...unknown,
  ...{ foreign: 'done', outsider: 'done', loner: 'done', member: 'done', importer: 'done', admin: 'done' },
};
/**
 * Objects of a project do not exist for other users. `missing` is the refusal for objects that do
 * not exist.
 */
const ofProject = (missing: string): Outcomes => ({
  ...everybody,
  foreign: missing,
  outsider: missing,
  loner: missing,
});
const ofImporters = (missing: string): Outcomes => ({
  ...{ ...everybody, foreign: missing, loner: missing },
  ...{ outsider: 'import_not_allowed', member: 'import_not_allowed' },
});
/** `foreign`: an administrator does it in their own company. */
const ofAdmins: Outcomes = {
  ...everybody,
  ...{ outsider: 'not_allowed', loner: 'not_allowed', member: 'not_allowed', importer: 'not_allowed' },
};

/**
 * `withoutRight`: commands for a right that importers have. `ofGranted`: for a right that they lack
 * too.
 */
const withoutRight = { outsider: 'right_missing', member: 'right_missing' } as const;
const ofGranted = (missing: string): Outcomes => ({
  ...{ ...everybody, ...withoutRight, foreign: missing },
  ...{ loner: 'right_missing', importer: 'right_missing' },
});

type Row = {
  readonly args: () => Promise<readonly string[]>;
  readonly outcomes: Outcomes;
  /** The command does not change the object, so one object is enough for all users. */
  readonly lasts?: true;
};

/**
 * By command line. A command that is missing here and in `operators` and `readers` fails the last
 * test.
 */
const rows: Readonly<Record<string, Row>> = {
  import: {
    args: async () => [await file(), '--project', '顧客'],
    outcomes: ofImporters('project_not_found'),
  },
  'import --create-project': {
    args: async () => [await file(), '--project', `新規${count}`, '--create-project'],
    outcomes: ofImporters('done'),
  },
  'import --scope all': {
    args: async () => [await file(), '--project', '顧客', '--scope', 'all'],
    outcomes: { ...ofImporters('project_not_found'), importer: 'not_allowed' },
  },
  'import --dry-run': {
    args: async () => [await file(), '--project', '顧客', '--dry-run'],
    outcomes: ofImporters('project_not_found'),
  },
  'import --kind do_not_call': {
    args: async () => [await numbers(), '--kind', 'do_not_call', '--project', '顧客'],
    outcomes: ofImporters('project_not_found'),
  },
  imports: { args: async () => [], outcomes: everybody },
  'imports ID': { args: async () => [await finished()], outcomes: ofProject('not_found'), lasts: true },
  failures: {
    args: async () => [await finished(), '--out', out()],
    outcomes: { ...ofImporters('not_found'), ...withoutRight },
    lasts: true,
  },
  rows: {
    args: async () => [await finished(), '--outcome', 'created', '--out', out()],
    outcomes: ofGranted('not_found'),
    lasts: true,
  },
  retry: {
    args: async () => {
      const id = await finished();
      await answerOf('failures', [id, '--out', out()]);
      return [id, '--file', out()];
    },
    outcomes: ofImporters('not_found'),
  },
  export: {
    args: async () => ['--project', '顧客', '--out', out()],
    outcomes: ofGranted('project_not_found'),
  },
  'dnc import': {
    args: async () => ['import', await numbers(), '--project', '顧客'],
    outcomes: ofImporters('project_not_found'),
  },
  'dnc import --release': {
    args: async () => ['import', await numbers(), '--release', '--reason', '誤り'],
    outcomes: { ...ofImporters('done'), loner: 'not_allowed', importer: 'not_allowed' },
  },
  'dnc add': { args: async () => ['add', '03-6123-4567'], outcomes: { ...everybody, ...withoutRight } },
  'dnc add --project': {
    args: async () => ['add', '03-6123-4567', '--project', '顧客'],
    outcomes: { ...ofProject('project_not_found'), ...withoutRight },
  },
  'dnc add --workgroup': {
    args: async () => ['add', '03-6123-4567', '--workgroup', '東'],
    outcomes: { ...everybody, ...withoutRight, foreign: 'workgroup_not_found' },
  },
  'dnc release': {
    args: async () => ['release', await banned(), '--reason', '本人の希望'],
    outcomes: { ...ofAdmins, foreign: 'not_on_list' },
  },
  'dnc list': { args: async () => ['list'], outcomes: everybody },
  permission: { args: async () => ['03-6123-4567'], outcomes: everybody },
  'permission --project': {
    args: async () => ['03-6123-4567', '--project', '顧客'],
    outcomes: ofProject('project_not_found'),
  },
  erase: { args: async () => ['03-5555-8888', '--reason', '本人の希望'], outcomes: ofAdmins },
  'audit verify': { args: async () => ['verify'], outcomes: ofAdmins },
  'api-key create': {
    args: async () => ['create', '--name', 'job', '--scopes', 'calls'],
    outcomes: everybody,
  },
  'api-key create --scopes admin': {
    args: async () => ['create', '--name', 'job', '--scopes', 'admin'],
    outcomes: ofAdmins,
  },
  'api-key list': { args: async () => ['list'], outcomes: everybody },
  'api-key revoke': {
    args: async () => ['revoke', await keyOfAdmin()],
    outcomes: {
      ...everybody,
      ...{ foreign: 'not_found', outsider: 'not_found', loner: 'not_found' },
      ...{ member: 'not_found', importer: 'not_found' },
    },
  },
  pause: { args: async () => [await queued()], outcomes: ofImporters('not_found') },
  resume: { args: async () => [await paused()], outcomes: ofImporters('not_found') },
  cancel: { args: async () => [await queued()], outcomes: ofImporters('not_found') },
  'cancel --undo': { args: async () => [await queued(), '--undo'], outcomes: ofImporters('not_found') },
  review: { args: async () => [await waiting()], outcomes: ofImporters('not_found'), lasts: true },
  'review --all': {
    args: async () => [await waiting(), '--all', 'skip'],
    outcomes: ofImporters('not_found'),
  },
  undo: { args: async () => [await finished()], outcomes: ofImporters('not_found') },
  'undo --dry-run': {
    args: async () => [await finished(), '--dry-run'],
    outcomes: ofImporters('not_found'),
    lasts: true,
  },
};

/**
 * Commands without a user: a person who can start them can read the data folder or has
 * DATABASE_URL, and could do everything without them.
 */
const operators: Readonly<Record<string, string>> = {
  start: 'runs the server',
  worker: 'runs what works on imports, for all companies',
  migrate: 'brings the database up to date',
  mcp: 'asks a server with an API key',
  'bench import': 'measures on a database of its own',
  'bench duplicates': 'measures on a database of its own',
  'bench pages': 'measures on a database of its own',
  'bench pause': 'measures on a database of its own',
  'bench permission': 'measures on a database of its own',
  'bench read': 'measures with files of its own',
  'bench check': 'measures with rows of its own',
  'bench start': 'measures with a database of its own',
  'bench generate': 'writes a list that is made up',
};

/** Commands that read a file of the user and use no database. */
const readers: Readonly<Record<string, string>> = {
  inspect: 'says what the file is',
  preview: 'prints the rows of the file',
};

/** A new key of the first administrator. */
async function keyOfAdmin(): Promise<string> {
  await answerOf('api-key', ['create', '--name', 'job', '--scopes', 'calls']);
  const row = await db.selectFrom('api_keys').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
  return row.id;
}

/** The result of a command: `done` (even with failed rows), or the code of the refusal. */
async function answerOf(
  name: string,
  args: readonly string[],
  openSystem: () => Promise<System> = async () => system,
): Promise<string> {
  const command = await commands[name]?.load?.();
  assert.ok(command, name);
  const errors: string[] = [];
  const status = await runCommand(name, command, {
    ...{ args: [...args, '--json'], language: 'ja', webUrl: 'https://leads.example', openSystem },
    stdout: () => undefined,
    stderr: (line) => errors.push(line),
    interrupted: new AbortController().signal,
  });
  return status <= 1 ? 'done' : JSON.parse(errors.at(-1) ?? '').code;
}

function emailOf(actor: Actor): string {
  if (actor === 'nobody') return 'nobody@nowhere.example';
  return actor === 'foreign' ? 'admin@foreign.example' : `${actor}@acme.example`;
}

for (const [typed, row] of Object.entries(rows)) {
  test(`leadport ${typed} returns the expected result for every user`, async () => {
    const [name = ''] = typed.split(' ');
    const answers: Record<string, string> = {};
    let args = await row.args();
    for (const actor of actors) {
      answers[actor] = await answerOf(name, [...args, '--as', emailOf(actor)]);
      if (answers[actor] === 'done' && !row.lasts && actor !== 'admin') args = await row.args();
    }
    assert.deepEqual(answers, row.outcomes);
  });
}

test('without --as, commands act as the first administrator', async () => {
  assert.equal(await answerOf('audit', ['verify']), 'done');
  assert.equal(await answerOf('imports', [await finished()]), 'done');
});

test('a missing import is refused with the same message as an invisible one', async () => {
  assert.equal(await answerOf('imports', ['999999999']), 'not_found');
  assert.equal(await answerOf('export', ['--project', 'ない', '--out', out()]), 'project_not_found');
});

test('commands that only read a file need no database', async () => {
  const closed = () => Promise.reject(new Error('the database was opened'));
  for (const name of Object.keys(readers)) assert.equal(await answerOf(name, [await file()], closed), 'done');
});

test('denied commands are in the audit log with their user', async () => {
  const id = await finished();
  await answerOf('undo', [id, '--as=member@acme.example']);
  const last = await db
    .selectFrom('audit_log')
    .innerJoin('users', 'users.id', 'audit_log.user_id')
    .select(['action', 'email', 'detail'])
    .orderBy('audit_log.id', 'desc')
    .executeTakeFirstOrThrow();
  const detail = { command: 'undo', code: 'import_not_allowed' };
  assert.deepEqual(last, { action: 'access.denied', email: 'member@acme.example', detail });
});

test('covers all commands', async (t) => {
  const { out: listed } = await company.leadport('help');
  const known = [...listed.matchAll(/^ {2}([\w-]+) /gm)].map(([, name = '']) => name);
  const usages = await Promise.all(known.map((name) => commands[name]?.loadUsage()));
  const typed = usages.flatMap((usage) => (usage ? findUsages(usage, []).map(({ name }) => name) : []));
  const walked = Object.keys(rows).map((row) => row.replace(/ (?:--.*|ID)$/, ''));
  const table = new Set([...walked, ...Object.keys(operators), ...Object.keys(readers)]);
  assert.deepEqual(typed.toSorted(), [...table].toSorted());
  for (const line of tableLines()) t.diagnostic(line);
});

/** The table in readable form. `node --test` prints it for this file. */
function tableLines(): readonly string[] {
  const line = (cells: readonly string[]) =>
    cells
      .map((cell) => cell.padEnd(19))
      .join(' ')
      .trimEnd();
  const first = (typed: string) => typed.padEnd(26);
  return [
    `${first('leadport …')} ${line(actors)}`,
    ...Object.entries(rows).map(
      ([typed, { outcomes }]) => `${first(typed)} ${line(actors.map((actor) => outcomes[actor]))}`,
    ),
    ...Object.entries(readers).map(([typed, why]) => `${first(typed)} anybody who may read the file: ${why}`),
    ...Object.entries(operators).map(([typed, why]) => `${first(typed)} operator: ${why}`),
  ];
}
