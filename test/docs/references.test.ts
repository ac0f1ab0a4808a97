import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../run/project-root.ts';

const pages = ['*.md', 'docs/**/*.md'].flatMap((pattern) => globSync(pattern, { cwd: projectRoot }));
const files = globSync('{src,test,bin,migrations}/**', { cwd: projectRoot });
const names = new Set(files.map((file) => basename(file)));
const maps = [
  'docs/architecture.md',
  'docs/import-workflow.md',
  'docs/security.md',
  'CONTRIBUTING.md',
  'STYLE.md',
];
const read = (page: string) => readFileSync(join(projectRoot, page), 'utf8');

test('links between pages lead to files that exist', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !existsSync(join(projectRoot, page, '..', link)))
      .map((link) => `${page}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

test('source files and folders that the pages name exist', () => {
  const broken = maps.flatMap((page) =>
    [...read(page).matchAll(/`([\w./-]+\/[\w.-]+|[\w-]+\.tsx?)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => /^(src|import|http|web|leads|jobs|db|test|do-not-call)\/|\.tsx?$/.test(path))
      .filter((path) => !isFile(path))
      .map((path) => `${page}: ${path}`),
  );
  assert.deepEqual(broken, []);
});

/** Paths are relative to the root or to `src`. A name without a folder may be anywhere. */
function isFile(path: string): boolean {
  if (!path.includes('/')) return names.has(path);
  return existsSync(join(projectRoot, path)) || existsSync(join(projectRoot, 'src', path));
}

test('.nvmrc names the Node that the project pins', () => {
  const { dependencies } = JSON.parse(read('package.json'));
  assert.equal(read('.nvmrc').trim(), dependencies.node);
});

test('both READMEs name the same settings, and all that the environment has', () => {
  const settingsOf = (text: string) => [
    ...new Set(text.match(/\b(LEADPORT_[A-Z_]+|PORT|HOST|DATABASE_URL|SMTP_URL|MAIL_FROM|TRUST_PROXY)\b/g)),
  ];
  const inCode = settingsOf(
    ['src/main/environment.ts', 'src/main/read-language.ts']
      .map(read)
      .join('\n')
      .replaceAll(/\/\/.*|\/?\*+.*/g, ''),
  ).sort();
  assert.deepEqual(settingsOf(read('README.md')).sort(), inCode);
  assert.deepEqual(settingsOf(read('README.ja.md')).sort(), inCode);
});
