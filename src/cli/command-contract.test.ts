import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertGolden } from '../../test/support/golden.ts';
import { testMask } from '../../test/support/http-server.ts';
import { queueList } from '../../test/support/import-list.ts';
import { testSystem } from '../../test/support/test-system.ts';
import type { Language } from '../contract/sentence.ts';
import { openStorage } from '../storage/disk-storage.ts';
import { commands } from './commands.ts';
import { runCommand } from './run-command.ts';
import type { System } from './system.ts';

/*
 * The contract with other programs: names of commands, exit codes and keys of the answers with
 * --json. A changed golden file is a broken contract, except for a key that was added.
 */
const company = await testSystem();
const { db, pool, connection, runDeps } = company;
const system: System = {
  ...{ db, pool, connection, runDeps, mask: testMask, applied: [] },
  storage: openStorage(runDeps.storage),
  close: async () => undefined,
};

const header = 'リード名,連絡先名,電話番号\n';
const first = `${header}株式会社甲,代表,0312345678\n株式会社乙,代表,312345679\n株式会社丙,代表,番号なし\n`;

type Answer = { readonly status: number; readonly out: string; readonly err: string };

async function run([name = '', ...args]: readonly string[], language: Language = 'ja'): Promise<Answer> {
  const command = await commands[name]?.load?.();
  assert.ok(command, name);
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCommand(name, command, {
    ...{ args, language, webUrl: 'https://leads.example', openSystem: async () => system },
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    interrupted: new AbortController().signal,
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

/** Their keys are codes, which follow from the list. */
const byCode: readonly string[] = ['warnings', 'problems', 'phoneKinds', 'counts'];

/** The kind of a value in place of the value; an array by its first element. */
function shapeOf(value: unknown): unknown {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      byCode.includes(key) && !Array.isArray(inner) ? 'number by code' : shapeOf(inner),
    ]),
  );
}

const lines: string[] = [];

/**
 * Runs a command with --json, notes its exit code and the shape of its answer, and returns the
 * answer.
 */
async function note(label: string, args: readonly string[]) {
  const { status, out, err } = await run([...args, '--json']);
  const [answer = ''] = (status >= 2 ? err : out)
    .trim()
    .split('\n')
    .slice(status >= 2 ? -1 : 0);
  const json = JSON.parse(answer);
  lines.push(`leadport ${label}: exit ${status}`, JSON.stringify(shapeOf(json), null, 2), '');
  return json;
}

test('answers with --json and exit codes are those of the contract', async () => {
  const file = await company.writeFile('list.csv', first);
  const out = (name: string) => join(company.dataDir, name);
  await note('inspect', ['inspect', file]);
  await note('preview', ['preview', file]);
  await note('preview --raw', ['preview', file, '--raw', '--all']);
  const { id } = await note('import', ['import', file, '--project', '顧客']);
  await note('import --dry-run', ['import', file, '--project', '顧客', '--dry-run']);
  await note('imports', ['imports']);
  await note('imports ID', ['imports', id]);
  await note('failures', ['failures', id, '--out', out('failed.csv')]);
  await note('rows', ['rows', id, '--outcome', 'created', '--out', out('created.csv')]);
  await note('retry', ['retry', id, '--file', out('failed.csv')]);
  const reviewed = await note('import --duplicates review', [
    ...['import', file, '--project', '顧客', '--duplicates', 'review'],
  ]);
  await note('review', ['review', reviewed.id]);
  await note('review --all', ['review', reviewed.id, '--all', 'skip']);
  const queued = await queueList(company, `${header}株式会社丁,代表,0312345670\n`, {});
  await note('pause', ['pause', queued.id]);
  await note('resume', ['resume', queued.id]);
  const cancelled = await queueList(company, `${header}株式会社戊,代表,0312345671\n`, {});
  await note('cancel', ['cancel', cancelled.id]);
  await note('undo --dry-run', ['undo', queued.id, '--dry-run']);
  await note('undo', ['undo', queued.id]);
  await note('export', ['export', '--project', '顧客', '--out', out('leads.csv'), '--include', 'contacts']);
  const numbers = await company.writeFile('numbers.csv', '電話番号\n0355550001\n');
  await note('dnc import', ['dnc', 'import', numbers]);
  await note('dnc add', ['dnc', 'add', '03-5555-0002']);
  await note('dnc list', ['dnc', 'list']);
  await note('permission', ['permission', '03-5555-0002']);
  await note('permission, allowed', ['permission', '03-5555-0003']);
  await note('dnc release', ['dnc', 'release', '03-5555-0002', '--reason', '本人の希望']);
  await note('dnc release, not on the list', ['dnc', 'release', '03-5555-0002', '--reason', '本人の希望']);
  await note('erase', ['erase', '03-5555-0001', '--reason', '本人の希望']);
  await note('audit verify', ['audit', 'verify']);
  const scopes = 'imports:read,imports:write';
  const key = await note('api-key create', ['api-key', 'create', '--name', 'job', '--scopes', scopes]);
  await note('api-key list', ['api-key', 'list']);
  await note('api-key revoke', ['api-key', 'revoke', key.id]);
  await note('migrate', ['migrate']);
  await note('bench check', ['bench', 'check', '--rows', '10', '--rounds', '1']);
  await note('bench generate', ['bench', 'generate', '--rows', '1', '--out', out('generated.csv')]);
  await note('import, usage', ['import', file]);
  await note('inspect, unreadable', ['inspect', await company.writeFile('empty.csv', '')]);
  assertGolden(lines.join('\n'), new URL('command-contract.golden.txt', import.meta.url).pathname);
});

test('every command of the contract is there', () => {
  const names =
    'start worker migrate inspect preview import imports failures retry undo pause resume cancel dnc permission export bench';
  for (const name of names.split(' ')) assert.ok(Object.hasOwn(commands, name), name);
});

test('answers for people are in one language, with errors and warnings marked', async () => {
  const file = await company.writeFile('other.csv', first.replaceAll('31234', '31239'));
  const args = ['import', file, '--project', '顧客'];
  const ja = await run(args);
  const id = /^#(\d+)/.exec(ja.out)?.[1] ?? '';
  const [head, counts, ...codes] = ja.out.split('\n');
  assert.equal(head, `#${id} other.csv → 顧客：一部失敗`);
  assert.equal(counts, '  作成2・更新0・重複スキップ0・禁止スキップ0・失敗1');
  assert.match(codes[0] ?? '', /^ {2}エラー：1件 \P{ASCII}+$/u);
  for (const line of codes.slice(1)) assert.match(line, /^ {2}警告：\d件 /);
  assert.ok(codes.length > 1, ja.out);
  const [headEn, countsEn, ...codesEn] = (await run(['imports', id], 'en')).out.split('\n');
  assert.equal(headEn, `#${id} other.csv → 顧客: Completed with failures`);
  assert.equal(countsEn, '  Created 2 · Updated 0 · Duplicates skipped 0 · Do-not-call skipped 0 · Failed 1');
  assert.match(codesEn[0] ?? '', /^ {2}Error: 1 × \w/);
  for (const line of codesEn.slice(1)) assert.match(line, /^ {2}Warning: \d × \w/);
  assert.equal(codesEn.length, codes.length);
  const planned = await run(['undo', id, '--dry-run']);
  assert.equal(planned.out, '取り消した場合：リード2件・連絡先2件を削除、復元0件、保持0件');
  const plannedEn = await run(['undo', id, '--dry-run'], 'en');
  assert.equal(plannedEn.out, 'Would delete 2 leads and 2 contacts · restore 0 · keep 0');
  assert.equal((await run(['review', id])).out, '確認待ちの重複はありません');
  assert.equal((await run(['review', id], 'en')).out, 'No duplicates to review');
  assert.match(
    (await run(['audit', 'verify'])).out,
    /^監査ログ\d+件に改ざんは見つかりませんでした。照合用ハッシュ：\d/,
  );
  assert.match(
    (await run(['audit', 'verify'], 'en')).out,
    /^Verified \d+ audit entries: no tampering found\. Head: \d/,
  );
});

test('a release of a number that is not on the list names it as typed and is no denied access', async () => {
  const denials = () =>
    db.selectFrom('audit_log').select('id').where('action', '=', 'access.denied').execute();
  const before = (await denials()).length;
  const { status, err } = await run(['dnc', 'release', '0311119999', '--reason', '誤り']);
  assert.equal(status, 2);
  assert.match(err, /「0311119999」は禁止リストに登録されていません/);
  assert.equal((await denials()).length, before);
});

test('the stop message of imports --json is in the language of the command line', async () => {
  const { id } = await queueList(company, '');
  const messageIn = async (language: Language) =>
    JSON.parse((await run(['imports', id, '--json'], language)).out).stop.message;
  assert.equal(await messageIn('ja'), 'ファイルが空です');
  assert.equal(await messageIn('en'), 'The file is empty');
});
