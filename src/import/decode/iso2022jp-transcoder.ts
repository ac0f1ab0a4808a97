import { toJisForms } from './jis-forms.ts';
import type { Transcoder } from './transcoder.ts';
import { joinMarked } from './utf16-transcoder.ts';

/** ISO-2022-JP switches between character sets by escape sequences; `TextDecoder` keeps the state between chunks. */
export function createIso2022JpTranscoder(): Transcoder {
  const decoder = new TextDecoder('iso-2022-jp');
  let firstUndecodable: number | null = -1;
  return {
    get firstUndecodable() {
      return firstUndecodable;
    },
    transcode(chunk, last) {
      const text = toJisForms(decoder.decode(chunk, { stream: !last }));
      // No character of the encoding is U+FFFD: each one stands for bytes that could not be read.
      if (!text.includes('\uFFFD')) return Buffer.from(text);
      firstUndecodable = null;
      return joinMarked(text.split('\uFFFD'));
    },
  };
}
