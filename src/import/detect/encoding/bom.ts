import type { Encoding } from '../../../contract/file-format.ts';

/** UTF-32LE starts with the bytes of UTF-16LE, so it comes first. */
const marks = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const satisfies readonly [Encoding, readonly number[]][];

/** The encoding of the byte order mark, and the length of the mark. */
export function findBom(head: Buffer): { encoding: Encoding; bytes: number } | undefined {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, at) => head[at] === byte)) return { encoding, bytes: mark.length };
  }
  return undefined;
}
