import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openInput } from '../cli/open-input.ts';
import { profileFile } from '../import/run/file/profile-file.ts';
import { generateKind, listKinds } from './generate-kind.ts';

const folder = await mkdtemp(join(tmpdir(), 'leadport-kinds-'));
after(() => rm(folder, { recursive: true }));

const expected = {
  companies: 'lead_name contact_name postal_code address phone - - - -',
  persons: 'lead_name address phone phone_2',
  clinics: 'lead_name contact_name postal_code prefecture city street street phone -',
  sheets: 'lead_name contact_name postal_code address phone - - - -',
  shop: '- - lead_name lead_name kana kana postal_code postal_code prefecture address address phone phone phone email - -',
};

for (const kind of listKinds) {
  test(`a generated list of ${kind} maps by itself, and is the same for the same seed`, async () => {
    const extension = kind === 'sheets' ? 'xlsx' : 'csv';
    const [first, again, other] = ['first', 'again', 'other'].map((name) =>
      join(folder, `${kind}-${name}.${extension}`),
    ) as [string, string, string];
    await generateKind(kind, { path: first, rows: 500, seed: 7 });
    await generateKind(kind, { path: again, rows: 500, seed: 7 });
    await generateKind(kind, { path: other, rows: 500, seed: 8 });
    if (extension === 'csv') {
      assert.deepEqual(await readFile(first), await readFile(again));
      assert.notDeepEqual(await readFile(first), await readFile(other));
    }
    const profile = await profileFile(await openInput(first), {}, []);
    assert.equal(profile.rows, 500);
    assert.equal(profile.mapping.map(({ field }) => field ?? '-').join(' '), expected[kind]);
  });
}

test('clinics in a workbook have a header of two rows with merged cells', async () => {
  const path = join(folder, 'clinics.xlsx');
  await generateKind('clinics', { path, rows: 300, seed: 1 });
  const profile = await profileFile(await openInput(path), {}, []);
  assert.equal(profile.rows, 300);
  assert.deepEqual(profile.columns.slice(5), ['所在地 町域', '所在地 番地', '連絡先 TEL', '連絡先 FAX']);
  assert.equal(profile.mapping.map(({ field }) => field ?? '-').join(' '), expected.clinics);
});
