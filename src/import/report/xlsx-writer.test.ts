import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { listSheets, readRecords } from '../../../test/support/read-records.ts';
import { type WriteXlsxOptions, writeXlsx } from './xlsx-writer.ts';

const texts: readonly (readonly [description: string, text: string, readBack?: string])[] = [
  ['a phone number keeps its zero', '09012345678'],
  ['a formula stays text', '=1+1'],
  ['markup', '<a href="x">&amp;</a> ]]>'],
  ['line breaks of both kinds', 'a\r\nb\nc\rd'],
  ['tabs and outer spaces', '\t a '],
  ['control characters', 'a\u0001b\u000b\u001f'],
  ['a text that looks like an escape', '_x000D_ and _x005F_x000D_ and _xyz_'],
  ['an escape with a control character in it', '_x0001\u0001_'],
  ['characters beyond the first plane', '𠮷野家🍣'],
  ['a lone surrogate', 'a\ud842b', 'a\ufffdb'],
  ['noncharacters', 'a\ufffeb\uffff'],
  ['a text longer than a cell', 'あ'.repeat(40_000), 'あ'.repeat(32_767)],
  ['a long text that ends between halves', `${'a'.repeat(32_766)}𠮷`, 'a'.repeat(32_766)],
];

for (const [description, text, readBack = text] of texts) {
  test(`round trip: ${description}`, async () => {
    const records = await readRecords(await write([[text, 'x']], { sheetName: 'S' }));
    assert.deepEqual(
      records.map(({ line, cells }) => ({ line, cells })),
      [{ line: 1, cells: [readBack, 'x'] }],
    );
  });
}

test('leaves empty cells empty, in any column', async () => {
  const row = Array.from({ length: 800 }, (_, column) => (column % 100 === 27 ? `${column}` : ''));
  const [record] = await readRecords(await write([row], { sheetName: 'S' }));
  assert.deepEqual(record?.cells, row.slice(0, 728));
});

test('starts another sheet with the header when one is full', async () => {
  const rows = [['名前'], ...Array.from({ length: 5 }, (_, index) => [`${index}`])];
  const bytes = await write(rows, { sheetName: '失敗/一覧', header: true, rowsPerSheet: 3 });
  assert.deepEqual(await listSheets(bytes), ['失敗_一覧', '失敗_一覧 (2)', '失敗_一覧 (3)']);
  const read = async (sheet: string) => (await readRecords(bytes, { sheet })).map(({ cells }) => cells[0]);
  assert.deepEqual(await read('失敗_一覧'), ['名前', '0', '1']);
  assert.deepEqual(await read('失敗_一覧 (2)'), ['名前', '2', '3']);
  assert.deepEqual(await read('失敗_一覧 (3)'), ['名前', '4']);
});

test('writes a workbook without rows', async () => {
  assert.deepEqual(await readRecords(await write([], { sheetName: '' })), []);
});

test('reads rows only as fast as the receiver accepts them', async () => {
  let taken = 0;
  async function* endless() {
    for (;;) yield [`${taken++}`, crypto.randomUUID(), crypto.randomUUID()];
  }
  const stalled = new Writable({ highWaterMark: 1024, write: () => {} });
  const writing = writeXlsx(endless(), stalled, { sheetName: 'S' });
  let before = -1;
  while (before !== taken) {
    before = taken;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  stalled.destroy(new Error('gone'));
  await assert.rejects(writing, { message: 'gone' });
});

test('rejects with the error of the rows', async () => {
  async function* failing() {
    yield ['1'];
    throw new Error('database gone');
  }
  await assert.rejects(writeXlsx(failing(), new PassThrough().resume(), { sheetName: 'S' }), {
    message: 'database gone',
  });
});

async function write(rows: readonly (readonly string[])[], options: WriteXlsxOptions): Promise<Buffer> {
  const out = new PassThrough();
  async function* each() {
    yield* rows;
  }
  const [bytes] = await Promise.all([buffer(out), writeXlsx(each(), out, options)]);
  return bytes;
}
