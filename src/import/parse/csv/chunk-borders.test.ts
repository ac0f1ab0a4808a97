import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CsvOptions, readCsv } from './read-csv.ts';

/** Lists with characters that a chunk border can split, and their records. */
const lists: readonly (readonly [
  title: string,
  text: string,
  options: Partial<CsvOptions>,
  records: readonly (readonly string[])[],
])[] = [
  [
    'quoted delimiters, newlines and quotes',
    'A,"B,B","C\r\nC"\r\n"""D""",E,"F""F"\r\n',
    {},
    [
      ['A', 'B,B', 'C\r\nC'],
      ['"D"', 'E', 'F"F'],
    ],
  ],
  ['a quoted field with nothing but quotes', 'a,"""""","" \n', {}, [['a', '""', '']]],
  [
    'line ends of all kinds',
    'a,b\r\nc,d\ne,f\rg,h',
    {},
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ],
  ],
  [
    'a field that begins with a quote in its middle',
    'a,b"c"d,e\nf,g"",h\n',
    {},
    [
      ['a', 'b"c"d', 'e'],
      ['f', 'g""', 'h'],
    ],
  ],
  [
    'a quote that is never closed',
    'a,"b,c\nd,e,f\ng,h,i\n',
    {},
    [
      ['a', '"b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ],
  ],
  [
    'empty lines, lines of delimiters and of spaces',
    'a,b\n\n\r\n,\n  ,　\n\u00a0,\u2003\nc,d\n',
    {},
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['ragged rows, as they are', 'a,b,c\nd\ne,f,g,h\n', {}, [['a', 'b', 'c'], ['d'], ['e', 'f', 'g', 'h']]],
  [
    'a comment is a record',
    '# note, more\na,b\n',
    {},
    [
      ['# note', ' more'],
      ['a', 'b'],
    ],
  ],
  [
    'a delimiter of several characters',
    'a, b, "c, d"\ne,f, g, h\n',
    { delimiter: ', ' },
    [
      ['a', 'b', 'c, d'],
      ['e,f', 'g', 'h'],
    ],
  ],
  ['escapes by backslash', 'a,"b\\"c\\\\",d\n', { quoteEscape: '\\' }, [['a', 'b"c\\', 'd']]],
];

for (const [title, text, options, records] of lists) {
  test(`reads the same records at every chunk border: ${title}`, async () => {
    for (let first = 0; first <= text.length; first++) {
      for (let second = first; second <= text.length; second++) {
        const pieces = [text.slice(0, first), text.slice(first, second), text.slice(second)];
        assert.deepEqual(await readCells(pieces, options), records, JSON.stringify(pieces));
      }
    }
    assert.deepEqual(await readCells([...text], options), records);
  });
}

async function readCells(
  pieces: readonly string[],
  options: Partial<CsvOptions>,
): Promise<(readonly string[])[]> {
  async function* source() {
    yield* pieces.filter((piece) => piece !== '');
  }
  const cells: (readonly string[])[] = [];
  for await (const batch of readCsv(source(), { delimiter: ',', quote: '"', ...options }))
    cells.push(...batch.map((record) => record.cells));
  return cells;
}
