import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';

const script = `${import.meta.dirname}/release`;
const changelog =
  '# Changelog\n\n## Unreleased\n\n### Added\n\n- A thing.\n\n## 0.1.0 – 2026-01-01\n\n- Old.\n';

test('a release has the version in all files, a changelog section, a commit and a tag', async (t) => {
  const { root, release, git } = await project(t);
  const { status, stderr } = release('0.2.0');
  assert.equal(status, 0, stderr);
  assert.match(
    await readFile(join(root, 'CHANGELOG.md'), 'utf8'),
    /\n## Unreleased\n\n## 0\.2\.0 – \d{4}-\d\d-\d\d\n\n### Added\n\n- A thing\.\n\n## 0\.1\.0/,
  );
  for (const file of ['package.json', 'package-lock.json'])
    assert.equal(JSON.parse(await readFile(join(root, file), 'utf8')).version, '0.2.0');
  assert.equal(git('log', '-1', '--format=%s'), 'Release 0.2.0');
  assert.equal(git('rev-parse', 'v0.2.0^{commit}'), git('rev-parse', 'HEAD'));
  assert.equal(git('status', '--porcelain'), '');
});

test('the first release may have the version that package.json has', async (t) => {
  const { release, git } = await project(t, changelog.slice(0, changelog.indexOf('## 0.1.0')));
  assert.equal(release('0.1.0').status, 0);
  assert.equal(git('tag'), 'v0.1.0');
});

for (const { description, version = '0.2.0', text = changelog, prepare, message } of [
  {
    description: 'a dirty tree',
    prepare: (root: string) => writeFile(join(root, 'new.txt'), ''),
    message: /working tree has changes/,
  },
  { description: 'no version', version: '', message: /expected a version/ },
  { description: 'a version with two parts', version: '0.2', message: /expected a version/ },
  {
    description: 'a tag that exists',
    prepare: (_: string, git: Git) => git('tag', 'v0.2.0'),
    message: /tag v0\.2\.0 exists/,
  },
  { description: 'a version in the changelog', version: '0.1.0', message: /already has a section/ },
  {
    description: 'no unreleased entries',
    text: changelog.replace('- A thing.', ''),
    message: /no entry below/,
  },
]) {
  test(`a release is refused: ${description}`, async (t) => {
    const { root, release, git } = await project(t, text);
    await prepare?.(root, git);
    const before = [git('rev-parse', 'HEAD'), git('tag'), git('status', '--porcelain')];
    const { status, stderr } = release(version);
    assert.equal(status, 2);
    assert.match(stderr, message);
    assert.deepEqual([git('rev-parse', 'HEAD'), git('tag'), git('status', '--porcelain')], before);
  });
}

type Git = (...args: string[]) => string;

/** A git repository with `bin/release`, version 0.1.0 and this changelog. */
async function project(t: TestContext, text = changelog) {
  const root = await mkdtemp(join(tmpdir(), 'leadport-test-release-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'bin'));
  await copyFile(script, join(root, 'bin/release'));
  await writeFile(join(root, 'CHANGELOG.md'), text);
  await writeFile(join(root, '.gitignore'), '.npm/\n'); // the cache of npm, whose home is here
  const named = { name: 'leadport', version: '0.1.0' };
  await writeFile(join(root, 'package.json'), JSON.stringify(named));
  await writeFile(
    join(root, 'package-lock.json'),
    JSON.stringify({ ...named, lockfileVersion: 3, packages: { '': named } }),
  );
  const env = {
    PATH: process.env['PATH'],
    HOME: root,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@leadport.example',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@leadport.example',
  };
  const options = { cwd: root, encoding: 'utf8', env } as const;
  const git: Git = (...args) => {
    const { status, stdout, stderr } = spawnSync('git', args, options);
    assert.equal(status, 0, stderr);
    return stdout.trim();
  };
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Start');
  return {
    root,
    git,
    release: (version: string) => spawnSync(join(root, 'bin/release'), [version], options),
  };
}
