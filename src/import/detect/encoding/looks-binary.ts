import { isUtf8 } from 'node:buffer';

/** Control characters that text has: tab, line ends, form feed, escape, and Ctrl-Z, which ended files under DOS. */
const inText = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/** More than one control character in twenty bytes: no text. NULs in what is UTF-8 otherwise do not count. */
export function looksBinary(head: Buffer): boolean {
  const sample = head.subarray(0, 8192);
  const nulsCount = !isUtf8(sample.subarray(0, sample.lastIndexOf(0) + 1));
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !inText.has(byte) && (byte > 0 || nulsCount)) controls++;
  return controls > 4 && controls * 20 > sample.length;
}
