import { UNDECODABLE } from '../model/undecodable.ts';
import type { Decoder } from './decoder.ts';
import { toJisForms } from './jis-forms.ts';

/** ISO-2022-JP switches between character sets by escape sequences; `TextDecoder` keeps the state between chunks. */
export function createIso2022JpDecoder(): Decoder {
  const decoder = new TextDecoder('iso-2022-jp');
  let firstUndecodable: number | null = -1;
  return {
    get firstUndecodable() {
      return firstUndecodable;
    },
    decode(chunk, last) {
      const text = toJisForms(decoder.decode(chunk, { stream: !last }));
      // No character of the encoding is U+FFFD: each one stands for bytes that could not be read.
      if (!text.includes('\uFFFD')) return text;
      firstUndecodable = null;
      return text.replaceAll('\uFFFD', UNDECODABLE);
    },
  };
}
