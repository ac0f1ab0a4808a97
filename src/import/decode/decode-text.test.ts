import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../base/refusal.ts';
import type { Encoding } from '../../contract/file-format.ts';
import { UNDECODABLE, undecodableMarks } from '../model/undecodable.ts';
import { decodeText } from './decode-text.ts';

const BROKEN = UNDECODABLE;

const cases: readonly (readonly [title: string, encoding: Encoding, bytes: Buffer, text: string])[] = [
  ['UTF-8', 'utf-8', Buffer.from('a髙𠮷\u{FFFD}é'), 'a髙𠮷\u{FFFD}é'],
  ['UTF-8, broken', 'utf-8', hex('61 e381 2c ff 0a f09f98'), `a${BROKEN},${BROKEN}\n${BROKEN}`],
  ['CP932', 'cp932', hex('fbfc 8e52 b1 5c 7e 8740 878a'), '髙山ｱ\\~①㈱'],
  ['CP932, control bytes as they are', 'cp932', hex('1a1c7f'), '\x1a\x1c\x7f'],
  ['CP932, a broken pair keeps the delimiter', 'cp932', hex('82a0 83 2c 82a0 8a'), `あ${BROKEN},あ${BROKEN}`],
  ['EUC-JP', 'euc-jp', hex('bbb3 8eb1 8fb0a1 a1c1'), '山ｱ丂〜'],
  ['EUC-JP, three bytes that are none', 'euc-jp', hex('8f2c31 8fb0 2c'), `${BROKEN},1${BROKEN},`],
  ['ISO-2022-JP', 'iso-2022-jp', hex('1b2442 3b33 1b2842 2c61'), '山,a'],
  ['UTF-16LE', 'utf-16le', Buffer.from('a髙𠮷', 'utf16le'), 'a髙𠮷'],
  ['UTF-16BE', 'utf-16be', Buffer.from('a髙𠮷', 'utf16le').swap16(), 'a髙𠮷'],
  [
    'UTF-16LE, half a surrogate and half a unit',
    'utf-16le',
    hex('6100 42d8 6200 63'),
    `a${BROKEN}b${BROKEN}`,
  ],
  ['UTF-32BE', 'utf-32be', hex('00000061 00020bb7 00110000'), `a𠮷${BROKEN}`],
];

for (const [title, encoding, bytes, text] of cases) {
  test(`decodes: ${title}`, async () => {
    for (const size of [1, 2, 3, 5, bytes.length]) {
      const decoded = await decodeAll(encoding, bytes, size, 'replace');
      assert.equal(decoded, text, `chunks of ${size}`);
    }
  });
}

test('marks undecodable bytes with a value that no text contains', async () => {
  const character = '\u{D0001}';
  assert.ok(character.startsWith(UNDECODABLE));
  const bytes = Buffer.concat([Buffer.from(character), hex('ff e381')]);
  const text = await decodeAll('utf-8', bytes, 1, 'replace');
  assert.equal(text.replaceAll(undecodableMarks, '?'), `${character}??`);
});

const stops: readonly (readonly [title: string, encoding: Encoding, bytes: Buffer, place: object])[] = [
  ['UTF-8', 'utf-8', hex('610d0a620a ff'), { line: 3, byteOffset: 5 }],
  ['CP932', 'cp932', hex('82a00d 82a0 80 80'), { line: 2, byteOffset: 5 }],
  ['UTF-16LE', 'utf-16le', hex('61000a0042d86200'), { line: 2, byteOffset: 4 }],
  ['ISO-2022-JP', 'iso-2022-jp', hex('610a 1b2442 ff'), { line: 2 }],
];

for (const [title, encoding, bytes, place] of stops) {
  test(`stops: ${title}`, async () => {
    for (const size of [1, 3, bytes.length]) {
      await assert.rejects(decodeAll(encoding, bytes, size, 'stop'), (error: unknown) => {
        assert.ok(error instanceof Refusal);
        assert.equal(error.code, 'file_undecodable');
        assert.deepEqual(error.place, place, `chunks of ${size}`);
        return true;
      });
    }
  });
}

async function decodeAll(
  encoding: Encoding,
  bytes: Buffer,
  size: number,
  onUndecodable: 'stop' | 'replace',
): Promise<string> {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let decoded = '';
  for await (const piece of decodeText(chunks(), { encoding, onUndecodable })) decoded += piece;
  return decoded;
}

function hex(digits: string): Buffer {
  return Buffer.from(digits.replaceAll(' ', ''), 'hex');
}
