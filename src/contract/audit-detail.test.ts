import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeAuditDetail, type NameOf } from './audit-detail.ts';
import type { Language } from './sentence.ts';

const nameOf: NameOf = (kind, id) => (kind === 'workgroup' && id === '2' ? '東京' : undefined);

const cases: [description: string, detail: Record<string, unknown>, language: Language, lines: string[]][] = [
  ['counts have separators', { created: 50_000 }, 'ja', ['作成: 50,000']],
  [
    'ids are named where the thing is there still',
    { workgroupIds: ['2', '3'] },
    'ja',
    ['ワークグループ: 東京、3'],
  ],
  ['what a pause does not do is not listed', { undo: false, keepChanged: false }, 'ja', []],
  ['describes what an undo does', { undo: true, keepChanged: false }, 'en', ['Undo imported rows too: yes']],
  [
    'scopes of a key are in words',
    { scopes: ['calls', 'admin'] },
    'en',
    ['Scopes: Place calls, Administration (users, workgroups, projects, custom fields, audit log)'],
  ],
  ['a role is a role and no scope', { role: 'admin' }, 'ja', ['権限: 管理者']],
  [
    'languages have names',
    { before: { language: 'ja' }, after: { language: 'en' } },
    'ja',
    ['表示言語: 日本語 → 英語'],
  ],
  ['what people wrote is left alone', { note: 'true', name: 'ja' }, 'ja', ['備考: true', '名前: ja']],
];
for (const [description, detail, language, lines] of cases) {
  test(description, () => {
    const described = describeAuditDetail(detail, language, nameOf);
    assert.deepEqual(
      described.map(({ label, value }) => `${label}: ${value}`),
      lines,
    );
  });
}
