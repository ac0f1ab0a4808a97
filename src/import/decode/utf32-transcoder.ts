import { UNDECODABLE } from '../model/undecodable.ts';
import { joinRest, type Transcoder } from './transcoder.ts';

/** UTF-32 of either byte order: four bytes each character. */
export function createUtf32Transcoder(bigEndian: boolean, fileOffset: number): Transcoder {
  let rest: Buffer = Buffer.alloc(0);
  let offset = fileOffset;
  let firstUndecodable = -1;

  return {
    get firstUndecodable() {
      return firstUndecodable;
    },
    transcode(chunk, last) {
      const bytes = joinRest(rest, chunk);
      const end = last ? bytes.length : bytes.length & ~3;
      const out = Buffer.allocUnsafe(end + 4);
      let length = 0;
      for (let at = 0; at < end; at += 4) {
        const point = at + 4 > end ? -1 : bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
        if (isScalarValue(point)) {
          length += out.write(String.fromCodePoint(point), length);
        } else {
          if (firstUndecodable === -1) firstUndecodable = offset + at;
          out[length++] = UNDECODABLE;
        }
      }
      offset += end;
      rest = Buffer.from(bytes.subarray(end));
      return out.subarray(0, length);
    },
  };
}

function isScalarValue(point: number): boolean {
  return point >= 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}
