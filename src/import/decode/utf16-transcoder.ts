import { UNDECODABLE } from '../model/undecodable.ts';
import { joinRest, type Transcoder } from './transcoder.ts';

/** UTF-16 of either byte order. Undecodable: a surrogate without its other half, an odd byte at the end. */
export function createUtf16Transcoder(bigEndian: boolean, fileOffset: number): Transcoder {
  let rest: Buffer = Buffer.alloc(0);
  let offset = fileOffset;
  let firstUndecodable = -1;
  const note = (at: number): void => {
    if (firstUndecodable === -1) firstUndecodable = offset + at;
  };

  return {
    get firstUndecodable() {
      return firstUndecodable;
    },
    transcode(chunk, last) {
      const bytes = joinRest(rest, chunk);
      const end = wholeLength(bytes, bigEndian, last);
      const text = readUtf16(bytes.subarray(0, end), bigEndian);
      rest = Buffer.from(bytes.subarray(end));
      let out: Buffer = Buffer.from(text);
      if (!text.isWellFormed()) {
        const parts = text.split(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u);
        note((parts[0]?.length ?? 0) * 2);
        out = joinMarked(parts);
      }
      if (last && rest.length > 0) {
        note(end);
        out = Buffer.concat([out, Buffer.of(UNDECODABLE)]);
      }
      offset += end;
      return out;
    },
  };
}

/** Bytes up to the last whole character. */
function wholeLength(bytes: Buffer, bigEndian: boolean, last: boolean): number {
  const even = bytes.length & ~1;
  if (last || even < 2) return even;
  const high = bytes[bigEndian ? even - 2 : even - 1] ?? 0;
  return (high & 0xfc) === 0xd8 ? even - 2 : even;
}

function readUtf16(bytes: Buffer, bigEndian: boolean): string {
  return (bigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
}

/** The parts in UTF-8 with a mark between each two. */
export function joinMarked(parts: readonly string[]): Buffer {
  const mark = Buffer.of(UNDECODABLE);
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [] : [mark]).concat(Buffer.from(part))));
}
