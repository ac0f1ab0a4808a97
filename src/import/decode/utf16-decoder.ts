import { UNDECODABLE } from '../model/undecodable.ts';
import { type Decoder, joinRest } from './decoder.ts';

const loneHalf = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const loneHalves = new RegExp(loneHalf, 'g');

/** UTF-16 with either byte order. Undecodable: unpaired surrogates, and an odd byte at the end. */
export function createUtf16Decoder(bigEndian: boolean, fileOffset: number): Decoder {
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
    decode(chunk, last) {
      const bytes = joinRest(rest, chunk);
      const end = wholeLength(bytes, bigEndian, last);
      let text = readUtf16(bytes.subarray(0, end), bigEndian);
      rest = Buffer.from(bytes.subarray(end));
      if (!text.isWellFormed()) {
        note(text.search(loneHalf) * 2);
        text = text.replaceAll(loneHalves, UNDECODABLE);
      }
      if (last && rest.length > 0) {
        note(end);
        text += UNDECODABLE;
      }
      offset += end;
      return text;
    },
  };
}

/** Number of bytes up to the last complete character. */
function wholeLength(bytes: Buffer, bigEndian: boolean, last: boolean): number {
  const even = bytes.length & ~1;
  if (last || even < 2) return even;
  const high = bytes[bigEndian ? even - 2 : even - 1] ?? 0;
  return (high & 0xfc) === 0xd8 ? even - 2 : even;
}

function readUtf16(bytes: Buffer, bigEndian: boolean): string {
  return (bigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
}
