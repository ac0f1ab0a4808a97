import { isUtf8 } from 'node:buffer';

/** Control characters that text has: tab, line ends, form feed, escape, and Ctrl-Z, which ended files under DOS. */
const inText = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/**
 * More than one control character in twenty bytes is no text; in what is UTF-8 otherwise NULs do not count, and it
 * takes one in three. Nothing but NULs is what a crash leaves of a file.
 */
export function looksBinary(head: Buffer): boolean {
  const sample = head.subarray(0, 8192);
  const utf8 = isUtf8(sample.subarray(0, sample.findLastIndex((byte) => byte < 0x20) + 1));
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !inText.has(byte) && (byte > 0 || !utf8)) controls++;
  if (sample.every((byte) => byte === 0)) return true;
  return controls > 4 && controls * (utf8 ? 3 : 20) > sample.length;
}
