import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ByteSource } from '../../../base/byte-source.ts';
import { Refusal } from '../../../base/refusal.ts';
import { detectEncoding } from './detect-encoding.ts';

const japanese = '会社名,氏名\n青山商事,髙橋\n';
const cp932 = hex('89ef8ed096bc2c8e8196bc0a90c28e528fa48e962cfbfc8bb40a');
const eucJp = hex('b2f1bcd2ccbe2cbbe1ccbe0ac0c4bbb3bea6bbf62cb9e2b6b60a');

const found: readonly (readonly [title: string, bytes: Buffer, encoding: string, ...warnings: string[]])[] = [
  ['ASCII is UTF-8', Buffer.from('a,b\n1,2\n'), 'utf-8'],
  ['UTF-8', Buffer.from(japanese), 'utf-8'],
  ['UTF-8 with BOM', Buffer.from(`\uFEFF${japanese}`), 'utf-8'],
  ['UTF-8 behind 100 KB of ASCII', Buffer.from('a,b\n'.repeat(25_000) + japanese), 'utf-8'],
  ['UTF-16LE with BOM', Buffer.from(`\uFEFF${japanese}`, 'utf16le'), 'utf-16le'],
  ['UTF-16LE without BOM', Buffer.from(japanese, 'utf16le'), 'utf-16le'],
  ['UTF-16BE without BOM', Buffer.from(japanese, 'utf16le').swap16(), 'utf-16be'],
  [
    'a short UTF-16LE list with half a character',
    Buffer.from('会社名,電話\n青山\uD83D,03-1234-5678\n', 'utf16le'),
    'utf-16le',
  ],
  ['UTF-16LE with ideographic spaces', Buffer.from('山田　太郎,03-1234\n'.repeat(9), 'utf16le'), 'utf-16le'],
  ['UTF-32LE with BOM', hex('fffe0000 41000000 0a000000'), 'utf-32le'],
  ['CP932', cp932, 'cp932'],
  ['CP932 behind 100 KB of ASCII', Buffer.concat([Buffer.from('a,b\n'.repeat(25_000)), cp932]), 'cp932'],
  ['half-width kana', hex('d4cfc0de20c0dbb32c30330abbc4b32c30360acabcd3c42c30370a'), 'cp932'],
  ['EUC-JP', eucJp, 'euc-jp'],
  ['ISO-2022-JP', hex('1b24423271 3c52 1b28422c610a'), 'iso-2022-jp'],
  [
    'half-width kana beside a rare kanji, as Russian makes them, with a question',
    hex('6e616d652c74656c2c6d656d6f0d0aedcfd3cbd7c12c38322c0d0a'),
    'cp932',
    'encoding_ambiguous',
  ],
  [
    'the same half-width kana again and again, as Thai makes them, with a question',
    hex('a1c3d8a7e0b7be0a'.repeat(100)),
    'cp932',
    'encoding_ambiguous',
  ],
  ['NULs in ASCII', Buffer.from('a,b\0c\n1,2\n'), 'utf-8'],
  [
    'UTF-8 with a broken character stays UTF-8',
    Buffer.concat([Buffer.from(japanese.repeat(5)), hex('e38120'), Buffer.from('x\n')]),
    'utf-8',
    'encoding_broken',
  ],
  [
    'a short list in UTF-8 with a broken byte stays UTF-8',
    Buffer.concat([Buffer.from('会社名,電話\n山田'), hex('ff'), Buffer.from('商店,03-1234-5679\n')]),
    'utf-8',
    'encoding_broken',
  ],
];

for (const [title, bytes, encoding, ...warnings] of found) {
  test(`finds: ${title}`, async () => {
    for (const size of [3, 64, 1 << 20]) {
      const finding = await detectEncoding(toSource(bytes, size));
      assert.equal(finding.encoding, encoding);
      assert.deepEqual(
        finding.warnings.map(({ code }) => code),
        warnings,
      );
    }
  });
}

const refused: readonly (readonly [title: string, bytes: Buffer, code: string, line?: number])[] = [
  ['nothing', Buffer.alloc(0), 'file_empty'],
  ['Latin-1', Buffer.from('name,city\nJosé García,Málaga\n', 'latin1'), 'file_encoding_unknown', 2],
  [
    'a few Chinese names in GB 18030, which are half-width kana too',
    Buffer.from([...Array(9)].flatMap(() => [...hex('b1b1bea92cc9cfbaa32cb9e3d6dd0d0a')])),
    'file_encoding_unknown',
    1,
  ],
  ['EUC-KR', hex('b1e8c3b6bcf62cbcadbfefbdc30a'), 'file_encoding_unknown', 1],
  [
    'GBK',
    hex('d5c5c8fd2cb1b1beA9cad0b3afd1f4c7f80ac0eecbc42cc9cfbaa3cad0c6d6b6ab0a'),
    'file_encoding_unknown',
    1,
  ],
  [
    'Big5',
    hex('6e616d652c74656c0aa578a55fa5abab48b871b0cf2cb0aab6afa5ab0ab3afa7d3a9fa2caa4cacfcacc20a'),
    'file_encoding_unknown',
    2,
  ],
  ['nothing but NULs', Buffer.alloc(500), 'file_binary'],
  ['a PNG', hex('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61'), 'file_binary'],
];

for (const [title, bytes, code, line] of refused) {
  test(`refuses: ${title}`, async () => {
    await assert.rejects(detectEncoding(toSource(bytes, 64)), (error: unknown) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.code, code);
      assert.equal(error.place.line, line);
      return true;
    });
  });
}

test('reports a word that can be in either encoding', async () => {
  const { warnings } = await detectEncoding(toSource(hex('b6c5bac0'), 64));
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['encoding_ambiguous'],
  );
});

function hex(digits: string): Buffer {
  return Buffer.from(digits.replaceAll(' ', ''), 'hex');
}

function toSource(bytes: Buffer, chunkBytes: number): ByteSource {
  return {
    sizeBytes: bytes.length,
    readRange: async (start, endExclusive) => bytes.subarray(start, endExclusive),
    async *stream(start = 0) {
      for (let at = start; at < bytes.length; at += chunkBytes)
        yield Buffer.from(bytes.subarray(at, at + chunkBytes));
    },
  };
}
