import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readCsv } from './read-csv.ts';

/**
 * csv-parse 7 is the oracle: in a comparison of readers it was right in all cases if the line ends
 * were given.
 */
test('agrees with csv-parse for every chunking', async () => {
  for (let seed = 1; seed <= 400; seed++) {
    const random = mulberry32(seed);
    const text = randomCsv(random);
    const expected: string[][] = parse(text, {
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    const cells: (readonly string[])[] = [];
    const options = { delimiter: ',', quote: '"', raw: true };
    for await (const batch of readCsv(cutAtRandom(text, random), options))
      cells.push(...batch.map((record) => record.cells).filter(({ length }) => length > 0));
    assert.deepEqual(cells, expected, `seed ${seed}`);
  }
});

test('garbage gives the same records for every chunking, without losing characters', async () => {
  const alphabet = ['"', '"', ',', '\n', '\r', '\r\n', 'a', 'あ', ' ', '\0'];
  for (let seed = 1; seed <= 2000; seed++) {
    const random = mulberry32(seed);
    const text = Array.from({ length: 40 }, () => pick(alphabet, random)).join('');
    const whole = await read([text]);
    const cut: string[] = [];
    for await (const piece of cutAtRandom(text, random)) cut.push(piece);
    assert.deepEqual(await read(cut), whole, JSON.stringify(text));
    const letters = text.replaceAll(/[^aあ]/g, '');
    assert.equal(
      whole
        .flat()
        .join('')
        .replaceAll(/[^aあ]/g, ''),
      letters,
      JSON.stringify(text),
    );
  }
});

async function read(pieces: readonly string[]): Promise<(readonly string[])[]> {
  const cells: (readonly string[])[] = [];
  async function* source(): AsyncGenerator<string> {
    yield* pieces;
  }
  for await (const batch of readCsv(source(), { delimiter: ',', quote: '"', raw: true })) {
    cells.push(...batch.map((record) => record.cells));
  }
  return cells;
}

function randomCsv(random: () => number): string {
  const plain = ['', 'a', 'hello', '東京都', '髙', '12', 'a"b', ' x '];
  const quoted = ['', 'a,b', 'two\nlines', 'x\r\ny', '""', 'say ""hi""', '𠮷野', 'c\rd'];
  let text = '';
  for (let row = 0; row < 30; row++) {
    const fields = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
      random() < 0.3 ? `"${pick(quoted, random)}"` : pick(plain, random),
    );
    text += fields.join(',') + pick(['\n', '\r\n', '\r'], random);
  }
  return text;
}

async function* cutAtRandom(text: string, random: () => number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + 1 + Math.floor(random() * 50);
    yield text.slice(at, end);
    at = end;
  }
}

function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  assert.ok(value !== undefined);
  return value;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
