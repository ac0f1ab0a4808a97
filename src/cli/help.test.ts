import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import type { Language } from '../contract/sentence.ts';
import { commands } from './commands.ts';
import { runCommand } from './run-command.ts';
import { findUsages } from './usage.ts';

const program = new URL('../../bin/leadport', import.meta.url).pathname;

type Answer = {
  readonly status: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
};

function run(args: readonly string[], language?: string): Promise<Answer> {
  // An unusable database: no command tested here may need one.
  const env = { ...process.env, LEADPORT_LANGUAGE: language, DATABASE_URL: 'postgres://127.0.0.1:1/none' };
  return new Promise((resolve) => {
    execFile(program, args, { env }, (error, out, err) =>
      resolve({ status: error ? error.code : 0, out, err }),
    );
  });
}

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

test('the list of commands is in the language of the command line', async () => {
  const [ja, en] = await Promise.all([run(['help']), run(['--help'], 'en')]);
  assert.deepEqual([ja.status, ja.err, en.status, en.err], [0, '', 0, '']);
  for (const name of Object.keys(commands)) {
    assert.match(ja.out, new RegExp(`^  ${name} +.*${japanese.source}`, 'm'));
    assert.match(en.out, new RegExp(`^  ${name} +[A-Z]`, 'm'));
  }
  assert.doesNotMatch(en.out, japanese);
});

for (const name of ['start', 'worker', 'import']) {
  test(`${name} --help ends with 0 and explains each flag`, async () => {
    const { status, out, err } = await run([name, '--help'], 'en');
    assert.deepEqual([status, err], [0, '']);
    const [usage] = findUsages((await commands[name]?.loadUsage()) ?? {}, []);
    for (const flag of Object.keys(usage?.flags ?? {})) {
      assert.match(out, new RegExp(`^  --${flag}\\b.*\\((default: .+|required)\\)$`, 'm'));
    }
    assert.equal(out.split('Examples:\n')[1]?.trim().split('\n').length, 2);
  });
}

test('the help of every command is whole in both languages', async () => {
  for (const [name, { loadUsage }] of Object.entries(commands)) {
    for (const usage of findUsages(await loadUsage(), [])) {
      assert.ok(usage.name === name || usage.name.startsWith(`${name} `), usage.name);
      for (const { text } of Object.values(usage.flags)) {
        assert.match(text.ja, japanese);
        assert.doesNotMatch(text.en, japanese);
      }
    }
  }
});

const mistakes: readonly (readonly [args: readonly string[], ja: string, en: string])[] = [
  [['import'], 'import：FILEを指定してください', 'import: missing argument FILE'],
  [['inspect', 'a', 'b'], 'inspect：引数「b」は指定できません', 'inspect: unexpected argument "b"'],
  [['start', '--x'], 'start：--xというオプションはありません', 'start: unknown option --x'],
  [
    ['worker', '--role', 'web'],
    'worker：--roleというオプションはありません',
    'worker: unknown option --role',
  ],
  [['undo', '1', '--as'], 'undo：--asの値を指定してください', 'undo: option --as needs a value'],
  [['undo', '1', '--as', '--json'], '--asの値を指定してください', 'option --as needs a value'],
  [
    ['undo', '1', '--dry-run=no'],
    'undo：--dry-runに値は指定できません',
    'undo: option --dry-run takes no value',
  ],
  [
    ['failures', '1'],
    'failures：--out FILE.csv|FILE.xlsxを指定してください',
    'failures: missing option --out',
  ],
  [
    ['import', 'a', '--match', 'x'],
    'import：--matchにはany、allのいずれかを指定してください：x',
    'import: --match must be one of any, all, not "x"',
  ],
  [['import', 'a', '--duplicate-keys', 'name,x'], '--duplicate-keysには', 'not "x"'],
  [['dnc'], 'dnc：import|add|release|listを指定してください', 'dnc: missing argument'],
  [['constructor'], '「constructor」というコマンドはありません', 'unknown command "constructor"'],
];

for (const [args, ja, en] of mistakes) {
  test(`leadport ${args.join(' ')} is a usage error in both languages`, async () => {
    for (const [language, words] of [
      ['ja', ja],
      ['en', en],
    ] as const) {
      const { status, out, err } = await answer(args, language);
      assert.deepEqual([status, out], [2, '']);
      assert.ok((args.includes('--json') ? JSON.parse(err).message : err).includes(words), err);
    }
  });
}

/** Runs a command in this process; what `main` itself answers in one of its own. */
async function answer([name = '', ...args]: readonly string[], language: Language): Promise<Answer> {
  const command = Object.hasOwn(commands, name) ? await commands[name]?.load?.() : undefined;
  if (!command) return run([name, ...args], language);
  let out = '';
  let err = '';
  const status = await runCommand(name, command, {
    ...{ args, language, webUrl: 'https://leads.example' },
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    openSystem: () => Promise.reject(new Error('the database was opened')),
    interrupted: new AbortController().signal,
  });
  return { status, out, err };
}
