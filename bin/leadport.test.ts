import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';

const program = 'console.log(JSON.stringify({ argv: process.argv.slice(2), node: process.execPath }));';
const node = `ln -s '${process.execPath}' node_modules/node/bin/node`;
const installed =
  'mkdir -p node_modules/node/bin && touch node_modules/.package-lock.json && echo npm speaks';

for (const { description, npm, prepare, args = [], out, err = /^$/, status = 0 } of [
  {
    description: 'a fresh clone installs first, and words with blanks arrive whole',
    npm: `[ "$1" = install ] && ${installed} && ${node}`,
    args: ['import', '顧客 リスト.csv', ''],
    out: ['import', '顧客 リスト.csv', ''],
    err: /npm speaks/,
  },
  {
    description: 'an install that is up to date is left alone',
    npm: 'exit 1',
    prepare: `${installed} && ${node}`,
    out: [],
  },
  {
    description: 'an install older than the lock file is done again',
    npm: `[ "$1" = install ] && rm -r node_modules && ${installed} && ${node}`,
    prepare: `${installed} && touch -d 2001-01-01 node_modules/.package-lock.json`,
    out: [],
    err: /npm speaks/,
  },
  {
    description: 'an install script that was blocked is made up for',
    npm: `[ "$1 $2" = 'rebuild node' ] && ${node}`,
    prepare: installed,
    out: [],
  },
  {
    description: 'the Node of the system will do where the pinned one cannot be had',
    npm: 'exit 1',
    prepare: installed,
    out: [],
    err: /trying the Node of this system/,
  },
  {
    description: 'a failed installation is reported',
    npm: 'echo no network; exit 1',
    err: /no network[\s\S]*leadport: npm install failed/,
    status: 4,
  },
  {
    description: 'the lock of an install that was killed is taken over',
    npm: `${installed} && ${node}`,
    prepare: 'mkdir -p .tmp/installing && echo 2147483647 > .tmp/installing/pid',
    out: [],
    err: /npm speaks/,
  },
]) {
  test(description, async (t) => {
    const root = await makeProject(t, npm);
    spawnSync('sh', ['-c', prepare ?? ':'], { cwd: root });
    const ran = spawnSync(join(root, 'elsewhere/link'), args, {
      cwd: tmpdir(),
      encoding: 'utf8',
      env: { PATH: `${root}/tools:/usr/bin:/bin`, npm_config_local_prefix: '/nowhere' },
    });
    assert.match(ran.stderr, err);
    assert.equal(ran.status, status);
    if (out !== undefined) assert.deepEqual(JSON.parse(ran.stdout).argv, out);
    else assert.equal(ran.stdout, '');
  });
}

/** A project of a program that prints its arguments, and an npm of one line. */
async function makeProject(t: TestContext, npm: string): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'leadport test-')));
  t.after(() => rm(root, { recursive: true, force: true }));
  for (const folder of ['bin', 'src/main', 'elsewhere', 'tools']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  for (const file of ['leadport', 'install.sh']) {
    await copyFile(join(import.meta.dirname, file), join(root, 'bin', file));
  }
  await writeFile(join(root, 'src/main/leadport.ts'), program);
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'package-lock.json'), '{}');
  await utimes(join(root, 'package-lock.json'), 1e9, 1e9);
  await writeFile(
    join(root, 'tools/npm'),
    `#!/bin/sh\n[ -z "\${npm_config_local_prefix-}" ] || exit 9\n${npm}\n`,
  );
  await chmod(join(root, 'tools/npm'), 0o755);
  await symlink(process.execPath, join(root, 'tools/node'));
  await symlink('../bin/leadport', join(root, 'elsewhere/link'));
  return root;
}
