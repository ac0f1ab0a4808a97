import { UNDECODABLE } from '../model/undecodable.ts';
import type { Decoder } from './decoder.ts';
import { toJisForms } from './jis-forms.ts';

/**
 * ISO-2022-JP switches between character sets with escape sequences. `TextDecoder` keeps this state
 * between chunks.
 */
export function createIso2022JpDecoder(): Decoder {
  const decoder = new TextDecoder('iso-2022-jp');
  let firstUndecodable: number | null = -1;
  return {
    get firstUndecodable() {
      return firstUndecodable;
    },
    decode(chunk, last) {
      const text = toJisForms(decoder.decode(chunk, { stream: !last }));
      // The encoding does not contain U+FFFD, so each one stands for undecodable bytes.
      if (!text.includes('\uFFFD')) return text;
      firstUndecodable = null;
      return text.replaceAll('\uFFFD', UNDECODABLE);
    },
  };
}
