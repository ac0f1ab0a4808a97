import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../../base/refusal.ts';
import type { RawRecord } from '../../model/raw-row.ts';
import { UNDECODABLE } from '../../model/undecodable.ts';
import { MAX_CELL_LENGTH } from './dialect.ts';
import { type CsvOptions, readCsv } from './read-csv.ts';

type Case = {
  readonly title: string;
  readonly text: string;
  readonly options?: Partial<CsvOptions>;
  /** `line: cells` and the codes of the notes. */
  readonly expected: readonly (readonly [line: number, cells: readonly string[], ...codes: string[]])[];
};

const cases: readonly Case[] = [
  {
    title: 'LF, no line end at the end',
    text: 'a,b\n1,2',
    expected: [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  },
  {
    title: 'CRLF',
    text: 'a,b\r\n1,2\r\n',
    expected: [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  },
  {
    title: 'CR',
    text: 'a,b\r1,2\r',
    expected: [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  },
  {
    title: 'line ends mixed',
    text: 'a\r\nb\nc\rd',
    expected: [
      [1, ['a']],
      [2, ['b']],
      [3, ['c']],
      [4, ['d']],
    ],
  },
  {
    title: 'line ends in quotes, and the line numbers behind them',
    text: 'a,"1\r\n2\n3\r4"\nb,c',
    expected: [
      [1, ['a', '1\r\n2\n3\r4']],
      [5, ['b', 'c']],
    ],
  },
  { title: 'doubled quotes', text: '"a ""b""",""""\n', expected: [[1, ['a "b"', '"']]] },
  { title: 'empty cells, quoted and not', text: 'a,,"",\n', expected: [[1, ['a', '', '', '']]] },
  { title: 'a cell for a delimiter at the end of the file', text: 'a,', expected: [[1, ['a', '']]] },
  {
    title: 'empty lines and lines of delimiters are left out',
    text: '\n\na,b\n,\n"",\nc,d\n',
    expected: [
      [3, ['a', 'b']],
      [6, ['c', 'd']],
    ],
  },
  {
    title: 'raw: lines of delimiters, empty lines and sep= are records',
    text: 'sep=;\na;b\n\n;\n',
    options: { delimiter: ';', raw: true },
    expected: [
      [1, ['sep=', '']],
      [2, ['a', 'b']],
      [3, []],
      [4, ['', '']],
    ],
  },
  {
    title: 'backslashes escape quotation marks inside them, and nothing else',
    text: 'a,"x \\"y\\" ""z"" C:\\\\d\\e",b\n\\"c,d\n',
    options: { quoteEscape: '\\' },
    expected: [
      [1, ['a', 'x "y" "z" C:\\d\\e', 'b']],
      [2, ['\\"c', 'd']],
    ],
  },
  { title: 'the end mark of DOS is no record', text: 'a,b\n\x1a', expected: [[1, ['a', 'b']]] },
  {
    title: 'sep= is left out',
    text: 'sep=;\r\na;b\r\n',
    options: { delimiter: ';' },
    expected: [[2, ['a', 'b']]],
  },
  {
    title: 'a quote inside an unquoted cell is text',
    text: '5" pipe,x"y"\n',
    expected: [[1, ['5" pipe', 'x"y"']]],
  },
  {
    title: 'quotes inside quotes, not doubled',
    text: '"Pedro "the" legend",1\n',
    expected: [[1, ['Pedro "the" legend', '1'], 'quote_in_value']],
  },
  {
    title: 'text behind the closing quote',
    text: '"AAA"BB,1\n',
    expected: [[1, ['"AAA"BB', '1'], 'quote_in_value']],
  },
  {
    title: 'spaces behind the closing quote',
    text: '"AAA"  ,1\n',
    expected: [[1, ['AAA', '1'], 'quote_in_value']],
  },
  {
    title: 'unclosed quote: that record is reported, all others are there',
    text: 'a,b\n1,"open\n2,"x"\n3,y\n',
    expected: [
      [1, ['a', 'b']],
      [2, ['1', '"open'], 'unclosed_quote'],
      [3, ['2', 'x']],
      [4, ['3', 'y']],
    ],
  },
  {
    title: 'unclosed quote before a quoted cell of the same line',
    text: '1,"2,3,"a, b",4\n',
    expected: [[1, ['1', '"2', '3', 'a, b', '4'], 'unclosed_quote']],
  },
  {
    title: 'unclosed quote, nothing behind it',
    text: 'a\n"b\nc',
    expected: [
      [1, ['a']],
      [2, ['"b'], 'unclosed_quote'],
      [3, ['c']],
    ],
  },
  { title: 'a quote alone at the end', text: 'a,"', expected: [[1, ['a', '"'], 'unclosed_quote']] },
  { title: 'NUL and control characters', text: 'a\0b,\x01\n', expected: [[1, ['a\0b', '\x01']]] },
  { title: 'text beyond ASCII', text: '髙橋,𠮷野家,ﾔﾏﾀﾞ\n', expected: [[1, ['髙橋', '𠮷野家', 'ﾔﾏﾀﾞ']]] },
  {
    title: 'apostrophes as quotes',
    text: "'a,''b''',c\n",
    options: { quote: "'" },
    expected: [[1, ["a,'b'", 'c']]],
  },
  { title: 'no quotes at all', text: '"a,b"\n', options: { quote: null }, expected: [[1, ['"a', 'b"']]] },
  {
    title: 'a delimiter of two characters',
    text: 'a, "b, c", d,e\n',
    options: { delimiter: ', ' },
    expected: [[1, ['a', 'b, c', 'd,e']]],
  },
  {
    title: 'a delimiter beyond ASCII',
    text: '山、「川、海\n',
    options: { delimiter: '、' },
    expected: [[1, ['山', '「川', '海']]],
  },
  {
    title: 'undecodable bytes are noted, a genuine U+FFFD is not',
    text: `a\uFFFD,b\nc,d${UNDECODABLE}\n`,
    expected: [
      [1, ['a\uFFFD', 'b']],
      [2, ['c', 'd\uFFFD'], 'undecodable_character'],
    ],
  },
  { title: 'nothing', text: '', expected: [] },
];

for (const { title, text, options, expected } of cases) {
  test(`reads: ${title}`, async () => {
    const dialect = { delimiter: ',', quote: '"', ...options };
    for (const size of [1, 2, 3, 7, text.length || 1]) {
      const records = await readAll(cut(text, size), dialect);
      const found = records.map(({ line, cells, notes = [] }) => [
        line,
        cells,
        ...notes.map(({ code }) => code),
      ]);
      assert.deepEqual(found, expected, `chunks of ${size}`);
    }
  });
}

test('names the column of a note', async () => {
  const [record] = await readAll(cut('a,b,"x"y\n', 99), { delimiter: ',', quote: '"' });
  assert.deepEqual(record?.notes, [{ code: 'quote_in_value', column: 2 }]);
});

test('yields batches of the requested size', async () => {
  const sizes: number[] = [];
  const text = 'a\n'.repeat(25);
  for await (const batch of readCsv(cut(text, 7), { delimiter: ',', quote: '"', batchSize: 10 }))
    sizes.push(batch.length);
  assert.deepEqual(sizes, [10, 10, 5]);
});

test('refuses more columns than a sheet can have, with the position', async () => {
  const text = `a\n${','.repeat(20_000)}\n`;
  await assert.rejects(readAll(cut(text, 4096), { delimiter: ',', quote: '"' }), (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.code, 'file_too_many_columns');
    assert.deepEqual(error.place, { line: 2 });
    return true;
  });
});

test('cuts a cell beyond the limit, reports it and continues', async () => {
  const text = `a,b\n1,${'x'.repeat(2 * MAX_CELL_LENGTH)}\n2,y\n`;
  const records = await readAll(cut(text, 1 << 16), { delimiter: ',', quote: '"' });
  assert.deepEqual(
    records.map(({ line }) => line),
    [1, 2, 3],
  );
  assert.equal(records[1]?.cells[1]?.length, MAX_CELL_LENGTH);
  assert.equal(records[1]?.notes?.[0]?.code, 'cell_too_long');
  assert.deepEqual(records[2]?.cells, ['2', 'y']);
});

test('treats a quote that stays open beyond the limit as text', async () => {
  const text = `a,"b\n${'1,2\n'.repeat(4_000_000)}`;
  let records = 0;
  for await (const batch of readCsv(cut(text, 1 << 18), { delimiter: ',', quote: '"' })) {
    if (records === 0) assert.equal(batch[0]?.notes?.[0]?.code, 'unclosed_quote');
    records += batch.length;
  }
  assert.equal(records, 4_000_001);
});

async function readAll(pieces: AsyncIterable<string>, options: CsvOptions): Promise<RawRecord[]> {
  const records: RawRecord[] = [];
  for await (const batch of readCsv(pieces, options)) records.push(...batch);
  return records;
}

async function* cut(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

test('quotes can have spaces around them, and ="text" means the text', async () => {
  const text = '"会社名", "住所" ,"電話"\n青山,\u3000"港区, 芝" ,="03-1234-5678"\n"=""赤坂""", 5" ,"=1+1"\n';
  const cells = async (raw: boolean) => {
    const records = [];
    for await (const batch of readCsv(pieces(text), { delimiter: ',', quote: '"', raw }))
      records.push(...batch);
    return records.map((record) => record.cells);
  };
  assert.deepEqual(await cells(false), [
    ['会社名', '住所', '電話'],
    ['青山', '港区, 芝', '03-1234-5678'],
    ['赤坂', ' 5" ', '=1+1'],
  ]);
  assert.deepEqual((await cells(true))[2], ['="赤坂"', ' 5" ', '=1+1']);
});

async function* pieces(text: string): AsyncGenerator<string> {
  yield text.slice(0, 20);
  yield text.slice(20);
}
