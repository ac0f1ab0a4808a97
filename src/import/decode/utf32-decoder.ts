import { UNDECODABLE } from '../model/undecodable.ts';
import { type Decoder, joinRest } from './decoder.ts';

/** UTF-32 with either byte order: four bytes per character. */
export function createUtf32Decoder(bigEndian: boolean, fileOffset: number): Decoder {
  let rest: Buffer = Buffer.alloc(0);
  let offset = fileOffset;
  let firstUndecodable = -1;

  return {
    get firstUndecodable() {
      return firstUndecodable;
    },
    decode(chunk, last) {
      const bytes = joinRest(rest, chunk);
      const end = last ? bytes.length : bytes.length & ~3;
      let text = '';
      for (let at = 0; at < end; at += 4) {
        const point = at + 4 > end ? -1 : bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
        if (!isScalarValue(point) && firstUndecodable === -1) firstUndecodable = offset + at;
        text += isScalarValue(point) ? String.fromCodePoint(point) : UNDECODABLE;
      }
      offset += end;
      rest = Buffer.from(bytes.subarray(end));
      return text;
    },
  };
}

function isScalarValue(point: number): boolean {
  return point >= 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}
