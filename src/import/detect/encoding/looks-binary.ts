import { isUtf8 } from 'node:buffer';

/**
 * Control characters that occur in text: tab, line ends, form feed, escape, and Ctrl-Z, the end of
 * file under DOS.
 */
const inText = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/**
 * True with more than one control character in twenty bytes. If the rest is UTF-8, NULs do not
 * count and the limit is one in three. A file of only NULs is the result of a crash.
 */
export function looksBinary(head: Buffer): boolean {
  const sample = head.subarray(0, 8192);
  const utf8 = isUtf8(sample.subarray(0, sample.findLastIndex((byte) => byte < 0x20) + 1));
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !inText.has(byte) && (byte > 0 || !utf8)) controls++;
  if (sample.every((byte) => byte === 0)) return true;
  return controls > 4 && controls * (utf8 ? 3 : 20) > sample.length;
}
