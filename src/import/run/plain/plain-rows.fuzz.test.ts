import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { test } from 'node:test';
import { listCorpusFiles, openCorpusFile, skipWithoutCorpora } from '../../../../test/support/corpora.ts';
import type { ByteSource } from '../../../base/byte-source.ts';
import { type FieldId, type ImportId, type ProjectId, type TenantId, toId } from '../../../base/ids.ts';
import { importOptionsSchema } from '../../../contract/import.ts';
import type { Mapping } from '../../../contract/mapping.ts';
import { suggestedMapping } from '../../map/suggested-mapping.ts';
import type { CustomField } from '../../model/custom-field.ts';
import type { PreparedBatch } from '../../model/prepared-batch.ts';
import { cellsOfRow } from '../../model/row-cells.ts';
import { profileFile } from '../file/profile-file.ts';
import type { ImportJob } from '../import-job.ts';
import { prepareBatches } from '../pipeline.ts';

/** Rows in UTF-8 can be read in bytes. The same rows in UTF-16 are always read as text. */
const encodings = [
  { encoding: 'utf-8', name: 'utf8' },
  { encoding: 'utf-16le', name: 'utf16le' },
] as const;

type Random = (count: number) => number;

function randomOf(seed: number): Random {
  let state = seed * 2_654_435_761 + 1;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return ((state >>> 8) % 65_536) % count;
  };
}

const oddCells = [
  ...[
    '',
    '',
    ' ',
    '\u3000',
    'なし',
    '-',
    '#N/A',
    '####',
    '不明',
    'n/a',
    'ナシ',
    '\ufeff',
    '\u00a0x',
    'x\u200b',
  ],
  ...[
    'a\tb',
    'a\\b',
    '\\N',
    'a\nb',
    'a\r\nb',
    'a\rb',
    '"',
    'a"b',
    '"a" b',
    '="0312345678"',
    '=1',
    "'x",
    'a\0b',
  ],
  ...[
    '𠮷野家',
    '髙橋',
    '㈱青山',
    'ｱｵﾔﾏ',
    'e\u0301',
    '\u2028',
    'x'.repeat(250),
    '小計',
    '合計',
    '123',
    '123-4567',
  ],
] as const;

const cells: Readonly<Record<string, readonly string[]>> = {
  会社名: [
    '株式会社青山商事',
    '個人',
    '主婦',
    '青山商事株式会社',
    'アオヤマ・サービス',
    'サーバー会社',
    'ＡＢＣ商会',
    'abc ltd',
    'abcltd',
    'abc123',
    '鈴木 一郎',
    '髙島屋',
    '有限会社',
    '特定非営利活動法人わかば',
    'ぁぃっ',
    '株式会社株式会社',
    'ABC Inc.',
    '山田組合',
    '々ー',
    '澤田株式会社',
  ],
  担当者名: ['田中', '田中 太郎', '代表', '佐藤　花子'],
  電話番号: [
    '03-1234-5678',
    '0312345678',
    '090-1234-5678',
    '０３－１２３４－５６７８',
    '03(1234)5678',
    '312345678',
    '0120-123-456',
    '03-1234-5678 / 06-1234-5678',
    '+81 3 1234 5678',
    '0570-012-345',
    '110',
    '03-1234-5678 内線12',
    '0081312345678',
    '010-1234-5678',
    '020-1234-5678',
    '00-1234-5678',
    '099999999999',
  ],
  電話番号2: ['', '', '090-9999-8888'],
  フリガナ: [
    'アオヤマ',
    'アオヤマ ショウジ',
    'ｱｵﾔﾏ',
    'あおやま',
    'サ-ビス',
    'アオヤマ  ショウジ',
    'アオヤマ ',
  ],
  郵便番号: ['100-0001', '1000001', '530-0001', '600-8216', '60000', '999-9999', '〒100-0001'],
  都道府県: ['東京都', '東京', '大阪府', '京都府', '13', ''],
  市区町村: ['千代田区', '大阪市北区', '下京区', '京都市 下京区', '府中市', '市川市', ''],
  番地: ['千代田1-1', '丸の内1-9-1 グランビル', '千葉市川市1-1', '-', '1,2'],
  建物: ['', '中央ビル, 3階', 'ビル"A"', 'なし'],
  住所: [
    '東京都千代田区丸の内1-9-1 グラントウキョウ',
    '',
    '',
    '大阪府大阪市北区梅田1',
    '〒100-0001 東京都千代田区千代田1-1',
  ],
  メール: [
    'info@example.jp',
    'INFO@Example.JP',
    'a@b',
    'なし',
    'a@b.c1',
    'a..b@docomo.ne.jp',
    'ａ@example.jp',
    'a@example.jp;b@example.jp',
  ],
  URL: [
    'https://www.example.jp/',
    'HTTP://x.jp',
    'example.jp',
    'javascript:alert(1)',
    'http:',
    'example.jp:8080',
  ],
  備考: ['メモ, 続き', '「至急」, "明日"', '二行\n目', '', '=cmd', '=a"b"'],
  内線: ['', '12', '内線3'],
  区分: ['', '携帯', '固定', '謎'],
  架電禁止: ['', '', '', '1', '可'],
  年商: ['', '1,000', '100万円', '多い', '12'],
};

const fieldOf: Readonly<Record<string, Mapping['columns'][number]['field']>> = {
  会社名: 'lead_name',
  担当者名: 'contact_name',
  電話番号: 'phone',
  電話番号2: 'phone_2',
  フリガナ: 'kana',
  郵便番号: 'postal_code',
  都道府県: 'prefecture',
  市区町村: 'city',
  番地: 'street',
  建物: 'building',
  住所: 'address',
  メール: 'email',
  URL: 'website',
  備考: 'note',
  内線: 'extension',
  区分: 'contact_kind',
  架電禁止: 'do_not_call',
  年商: 'custom:企業/年商',
};

function customFields(random: Random): readonly CustomField[] {
  const field = {
    id: toId<FieldId>('7'),
    name: '年商',
    dataType: 'integer',
    choices: [],
    required: false,
    default: random(2) === 0 ? '5' : null,
  };
  return [{ id: field.id, set: '企業', field } as unknown as CustomField];
}

type Case = { readonly text: string; readonly job: (encoding: 'utf-8' | 'utf-16le') => ImportJob };

function makeCase(seed: number): Case {
  const random = randomOf(seed);
  const one = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const delimiter = one([',', ',', ',', '\t', ';', '|']);
  const quote = one(['"', '"', '"', "'", null]);
  const names = Object.keys(cells).filter(
    (name) => name === '会社名' || name === '電話番号' || random(3) > 0,
  );
  const ends = one([['\n'], ['\r\n'], ['\n', '\r\n', '\r', '\n\n']]);
  const oddness = one([0, 0, 2, 10, 40]);
  const write = (cell: string): string => {
    const mark = quote ?? '"';
    if (random(1000) < oddness)
      return one([
        `${mark}${cell}`,
        `${cell}${mark}`,
        ` ${mark}${cell}${mark}`,
        `${mark}${cell}${mark} `,
        `="${cell}"`,
      ]);
    const isQuoted = quote !== null && (cell.includes(delimiter) || /["'\r\n]/.test(cell) || random(8) === 0);
    return isQuoted
      ? mark + cell.replaceAll(mark, mark + mark) + mark
      : cell.replaceAll(delimiter, ' ').replaceAll(/[\r\n]/g, ' ');
  };
  const rows: string[] = random(10) === 0 ? ['sep=,'] : [];
  const headerRow = rows.length + 1;
  rows.push(names.map(write).join(delimiter));
  const count = one([3, 240, 300, 300]);
  for (let row = 0; row < count; row += 1) {
    const values = names.map((name) =>
      random(1000) < oddness * 3 ? one(oddCells) : one(cells[name] ?? ['']),
    ) as string[];
    if (random(1000) < oddness) values.pop();
    if (random(1000) < oddness) values.push(one(['', 'x']));
    if (random(1000) < oddness)
      values.splice(
        0,
        values.length,
        ...one([names, ['合計', '5'], ['【東京】'], [''], ['\x1a'], ['計', '', '100-0001']]),
      );
    rows.push(values.map(write).join(delimiter));
  }
  let text = rows.map((row) => row + one(ends)).join('');
  if (random(3) === 0) text = text.slice(0, -1 - random(3));
  const fields = customFields(random);
  const isVerbatim = random(4) === 0;
  const mapping: Mapping = {
    columns: names.flatMap((name, index) => {
      const field = fieldOf[name];
      return field === undefined ? [] : [{ index, field, ...(isVerbatim && { verbatim: true }) }];
    }),
    fixed: names.includes('区分') && random(4) === 0 ? { contact_kind: '携帯' } : {},
  };
  const options = importOptionsSchema.parse({
    ...(random(4) === 0 && { excludedPhoneKinds: ['toll_free'] }),
    ...(random(4) === 0 && { multiplePhones: 'fail' }),
    ...(random(4) === 0 && { doNotCallColumn: 'ignore' }),
  });
  const hasHeader = random(8) > 0;
  return {
    text,
    job: (encoding): ImportJob => ({
      ...jobBase,
      format: { format: 'csv', encoding, bom: false, delimiter, quote, quoteEscape: null, newline: 'lf' },
      headerRow: hasHeader ? headerRow : null,
      columns: names,
      mapping,
      customFields: fields,
      options,
      firstRow: random(2) === 0 ? 1 : 260,
    }),
  };
}

const jobBase = {
  kind: 'lead',
  tenantId: toId<TenantId>('1'),
  projectId: toId<ProjectId>('2'),
  importId: toId<ImportId>('3'),
  retryOf: null,
  fileKey: 'list',
  sizeBytes: 0,
  fileSha256: null,
  rows: 0,
  lineSheets: [],
  undecodable: 'replace',
  startedAt: new Date(0),
} as const;

function sourceOf(bytes: Buffer, chunkBytes: number): ByteSource {
  return {
    sizeBytes: bytes.length,
    readRange: async (start, end) => bytes.subarray(start, end),
    async *stream(start = 0) {
      for (let at = start; at < bytes.length; at += chunkBytes)
        yield Buffer.from(bytes.subarray(at, at + chunkBytes));
    },
  };
}

/** Everything that the batches say, in a form that shows differences. */
async function resultOf(job: ImportJob, bytes: Buffer, chunkBytes: number): Promise<readonly unknown[]> {
  const batches: unknown[] = [];
  try {
    for await (const batch of prepareBatches(job, sourceOf(bytes, chunkBytes)))
      batches.push(contentOf(batch));
  } catch (error) {
    batches.push(String(error));
  }
  return batches;
}

function contentOf(batch: PreparedBatch): unknown {
  const { bytesRead, rows, leads, contacts, problems, ...arrays } = batch;
  assert.ok(bytesRead >= 0);
  const text = (lines: typeof leads) => Buffer.from(lines.bytes).toString().split('\n');
  return {
    ...Object.fromEntries(
      Object.entries(arrays).map(([name, value]) => [name, typeof value === 'number' ? value : [...value]]),
    ),
    leads: text(leads),
    contacts: text(contacts),
    problems: text(problems),
    ends: [leads, contacts, problems].map(({ ends }) => [...ends]),
    cells: Array.from({ length: batch.rowCount }, (_, index) => cellsOfRow(rows, index)),
  };
}

test('reads the same batches from bytes as from text', async () => {
  let read = 0;
  for (let seed = 1; seed <= 80; seed += 1) {
    const { text, job } = makeCase(seed);
    const chunkBytes = [7, 100, 4096, 1 << 18][seed % 4] ?? 1;
    const [bytes, units] = encodings.map(({ name }) => Buffer.from(text, name));
    assert.ok(bytes && units);
    const made = job('utf-8');
    const asText = { ...made, format: { ...made.format, encoding: 'utf-16le' } } as ImportJob;
    const expected = await resultOf(asText, units, 1 << 16);
    assert.deepEqual(await resultOf(made, bytes, chunkBytes), expected, `seed ${seed}`);
    if (typeof expected[0] === 'object') read += 1;
  }
  assert.ok(read > 50, `${read} lists had rows`);
});

test('reads corpora in the same way from bytes as from text', { skip: skipWithoutCorpora }, async () => {
  let read = 0;
  for (const { path } of listCorpusFiles('')) {
    if (!/\.(csv|tsv|txt)$/i.test(path)) continue;
    const source = await openCorpusFile(path, 1 << 18);
    if (source.sizeBytes > 5_000_000) continue;
    const bytes = await source.readRange(0, source.sizeBytes);
    if (!isUtf8(bytes)) continue;
    const profile = await profileFile(source, {}, []).catch(() => undefined);
    if (profile?.format !== 'csv' || profile.encoding !== 'utf-8' || !profile.delimiter || !profile.newline)
      continue;
    const { bom, delimiter, newline, quote, quoteEscape, headerRow, columns } = profile;
    const mapping = suggestedMapping(profile.mapping ?? []);
    const job = {
      ...jobBase,
      format: { format: 'csv', encoding: 'utf-8', bom, delimiter, quote, quoteEscape, newline },
      ...{
        headerRow,
        columns,
        mapping,
        customFields: [],
        options: importOptionsSchema.parse({}),
        firstRow: 1,
      },
    } as ImportJob;
    const asText = { ...job, format: { ...job.format, encoding: 'utf-16le', bom: false } } as ImportJob;
    const units = Buffer.from(bytes.subarray(bom ? 3 : 0).toString(), 'utf16le');
    const expected = await resultOf(asText, units, 1 << 16);
    assert.deepEqual(await resultOf(job, bytes, 1 << 18), expected, path);
    if (typeof expected[0] === 'object') read += 1;
  }
  assert.ok(read > 10, `${read} corpora were read`);
});
