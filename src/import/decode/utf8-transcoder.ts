import { isUtf8 } from 'node:buffer';
import { UNDECODABLE } from '../model/undecodable.ts';
import { utf8SequenceLength } from '../model/utf8-sequence.ts';
import { joinRest, type Transcoder } from './transcoder.ts';

/** Passes UTF-8 through without copying it; a chunk with broken sequences is copied with those marked. */
export function createUtf8Transcoder(fileOffset: number): Transcoder {
  let rest: Buffer = Buffer.alloc(0);
  let offset = fileOffset;
  let firstUndecodable = -1;
  return {
    get firstUndecodable() {
      return firstUndecodable;
    },
    transcode(chunk, last) {
      const bytes = joinRest(rest, chunk);
      const end = last ? bytes.length : bytes.length - cutSequenceLength(bytes);
      const whole = bytes.subarray(0, end);
      rest = bytes.subarray(end);
      const start = offset;
      offset += end;
      if (isUtf8(whole)) return whole;
      const marked = markBroken(whole);
      if (firstUndecodable === -1) firstUndecodable = start + marked.firstBroken;
      return marked.bytes;
    },
  };
}

/** Bytes at the end that begin a character and lack its rest. */
function cutSequenceLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return wanted > back ? back : 0;
    }
  }
  return 0;
}

function markBroken(bytes: Buffer): { bytes: Buffer; firstBroken: number } {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let firstBroken = -1;
  let at = 0;
  while (at < bytes.length) {
    const size = utf8SequenceLength(bytes, at);
    if (size > 0) {
      for (const end = at + size; at < end; at++) out[length++] = bytes[at] ?? 0;
      continue;
    }
    if (firstBroken === -1) firstBroken = at;
    out[length++] = UNDECODABLE;
    at -= size;
  }
  return { bytes: out.subarray(0, length), firstBroken };
}
