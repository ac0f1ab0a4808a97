import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XmlScanner } from './xml-scanner.ts';

const document = `﻿<?xml version="1.0"?>\n<!-- <no> --><x:a q="1 > 2" r='"'><b/>山田&amp;太郎<c  d = "e" />
<![CDATA[<raw> ]]]]><![CDATA[>]]><?pi ?><long-name>𠮷野家</long-name ></x:a>\n`;

test('reports the same parts for every chunking', () => {
  const whole = scan(document, () => Number.MAX_SAFE_INTEGER);
  assert.deepEqual(whole.slice(1, 8), [
    '\n',
    'open a| q="1 > 2" r=\'"\'',
    'open b|',
    'close b',
    '山田&amp;太郎',
    'open c|  d = "e" ',
    'close c',
  ]);
  assert.deepEqual(
    scan(document, () => 1),
    whole,
  );
  for (let seed = 1; seed <= 200; seed++) assert.deepEqual(scan(document, randomSizes(seed)), whole);
});

test('pauses on request of the listener and continues from there', () => {
  const closed: string[] = [];
  const scanner = new XmlScanner(
    {
      skim: (_, at) => at,
      open() {},
      close(bytes, start, end) {
        closed.push(bytes.toString('utf8', start, end));
        return true;
      },
      text() {},
    },
    'part',
    1_000,
  );
  scanner.feed(Buffer.from('<a><b/><c></c>'));
  assert.deepEqual([scanner.run(), [...closed]], [true, ['b']]);
  assert.deepEqual([scanner.run(), [...closed]], [true, ['b', 'c']]);
  assert.equal(scanner.run(), false);
});

function scan(text: string, nextSize: () => number): readonly string[] {
  const pieces: string[] = [];
  const scanner = new XmlScanner(
    {
      skim: (_, at) => at,
      open: (bytes, start, nameEnd, end) => {
        pieces.push(`open ${bytes.toString('utf8', start, nameEnd)}|${bytes.toString('utf8', nameEnd, end)}`);
      },
      close: (bytes, start, end) => {
        pieces.push(`close ${bytes.toString('utf8', start, end)}`);
        return false;
      },
      text: (bytes, start, end) => {
        pieces.push(bytes.toString('utf8', start, end));
      },
    },
    'part',
    1_000,
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    const size = nextSize();
    scanner.feed(bytes.subarray(at, at + size));
    while (scanner.run());
    at += size;
  }
  scanner.end();
  return pieces;
}

/** Chunk sizes of 1 to 12 bytes, deterministic by seed. */
function randomSizes(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 1 + (state % 12);
  };
}
