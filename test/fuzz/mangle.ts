import type { Random } from './random.ts';

/** Bytes with a meaning for one of the readers. */
const tokens = [
  '"',
  '""',
  ',',
  '\n',
  '\r',
  '\0',
  '\x1a',
  '\x1b$B',
  '\x80',
  '\xff',
  '\ufeff',
  'PK\x03\x04',
  'PK\x01\x02',
  'PK\x05\x06',
  '<row',
  '<c r="XFD1048576">',
  '</sheetData>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<![CDATA[',
  ']]>',
  '&#x110000;',
  '<!--',
].map((text) => Buffer.from(text, 'latin1'));

/**
 * Mangles a valid file: flips, cuts, moves, doubles and inserts bytes, or splices it with another
 * file. The same random numbers give the same result.
 */
export function mangle(sound: Buffer, other: Buffer, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(sound);
  for (let count = 1 + random.below(4); count > 0; count--)
    bytes = random.pick(changes)(bytes, other, random);
  return bytes;
}

type Change = (bytes: Buffer, other: Buffer, random: Random) => Buffer;

const flip: Change = (bytes, _other, random) => {
  for (let count = 1 + random.below(20); count > 0 && bytes.length > 0; count--) {
    const at = random.below(bytes.length);
    bytes[at] = random.below(2) === 0 ? random.below(256) : (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
};

const truncate: Change = (bytes, _other, random) => bytes.subarray(0, random.below(bytes.length + 1));

const behead: Change = (bytes, _other, random) =>
  bytes.subarray(random.below(Math.min(bytes.length + 1, 64)));

const splice: Change = (bytes, other, random) =>
  Buffer.concat([
    bytes.subarray(0, random.below(bytes.length + 1)),
    other.subarray(random.below(other.length + 1)),
  ]);

const insert: Change = (bytes, _other, random) => {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), random.pick(tokens), bytes.subarray(at)]);
};

const cutOut: Change = (bytes, _other, random) => {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(200))]);
};

const repeat: Change = (bytes, _other, random) => {
  const at = random.below(bytes.length + 1);
  const piece = bytes.subarray(at, at + 1 + random.below(300));
  return Buffer.concat([
    bytes.subarray(0, at),
    ...Array<Buffer>(1 + random.below(50)).fill(piece),
    bytes.subarray(at),
  ]);
};

const changes: readonly Change[] = [flip, flip, truncate, behead, splice, insert, cutOut, repeat];
