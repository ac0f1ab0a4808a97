import type { Encoding } from '../../../contract/file-format.ts';

/** UTF-32LE begins with the bytes of UTF-16LE: it must be asked first. */
const marks = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const satisfies readonly [Encoding, readonly number[]][];

/** The encoding that the byte order mark names, and the mark's length. */
export function findBom(head: Buffer): { encoding: Encoding; bytes: number } | undefined {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, at) => head[at] === byte)) return { encoding, bytes: mark.length };
  }
  return undefined;
}
