import { isUtf8 } from 'node:buffer';
import { UNDECODABLE } from '../model/undecodable.ts';
import { cutSequenceLength, utf8SequenceLength } from '../model/utf8-sequence.ts';
import { type Decoder, joinRest } from './decoder.ts';

/** UTF-8. A piece with broken sequences is decoded in the parts between them. */
export function createUtf8Decoder(fileOffset: number): Decoder {
  // The file's BOM is not in the chunks. Any other BOM is a character.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest: Buffer = Buffer.alloc(0);
  let offset = fileOffset;
  let firstUndecodable = -1;

  const decodeBroken = (bytes: Buffer): string => {
    let text = '';
    let start = 0;
    for (let at = 0; at < bytes.length; ) {
      const length = utf8SequenceLength(bytes, at);
      if (length > 0) {
        at += length;
        continue;
      }
      if (firstUndecodable === -1) firstUndecodable = offset + at;
      text += decoder.decode(bytes.subarray(start, at)) + UNDECODABLE;
      at -= length;
      start = at;
    }
    return text + decoder.decode(bytes.subarray(start));
  };

  return {
    get firstUndecodable() {
      return firstUndecodable;
    },
    decode(chunk, last) {
      const bytes = joinRest(rest, chunk);
      const end = last ? bytes.length : bytes.length - cutSequenceLength(bytes);
      const whole = bytes.subarray(0, end);
      const text = isUtf8(whole) ? decoder.decode(whole) : decodeBroken(whole);
      rest = bytes.subarray(end);
      offset += end;
      return text;
    },
  };
}
