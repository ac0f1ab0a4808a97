import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Encoding } from '../../src/contract/file-format.ts';
import { decodeText } from '../../src/import/decode/decode-text.ts';
import { encodeCp932 } from '../../src/import/report/cp932-encoder.ts';
import { corporaRoot, skipWithoutCorpora } from '../support/corpora.ts';

test('knows all of CP932, both ways', { skip: skipWithoutCorpora }, async () => {
  const strange: string[] = [];
  for (const [bytes, char] of readMapping('cp932.tsv')) {
    if ((await decode('cp932', bytes)) !== char) strange.push(bytes.toString('hex'));
    else if (encodeCp932(char).unencodable.length > 0) strange.push(`back: ${char}`);
  }
  // Bytes that Windows maps to control and private characters. No text contains them, and the
  // decoder of the web platform rejects them.
  assert.deepEqual(strange, ['80', 'a0', 'fd', 'fe', 'ff']);
});

test('knows all of EUC-JP', { skip: skipWithoutCorpora }, async () => {
  const strange: string[] = [];
  for (const [bytes, char] of readMapping('euc_jp.tsv')) {
    const decoded = await decode('euc-jp', bytes);
    if (decoded !== char) strange.push(`${char}${decoded}`);
  }
  assert.deepEqual(strange, []);
});

async function decode(encoding: Encoding, bytes: Buffer): Promise<string> {
  async function* source(): AsyncGenerator<Buffer> {
    yield bytes;
  }
  let text = '';
  for await (const piece of decodeText(source(), { encoding, onUndecodable: 'replace' })) text += piece;
  return text;
}

function readMapping(name: string): (readonly [Buffer, string])[] {
  const file = path.join(corporaRoot, 'expected/encodings/mapping', name);
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [bytes = '', point = ''] = line.split('\t');
    return [Buffer.from(bytes, 'hex'), String.fromCodePoint(Number.parseInt(point.slice(2), 16))] as const;
  });
}
