import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../../../contract/file-format.ts';

/**
 * Detects UTF-16 and UTF-32 without a BOM. ASCII characters (delimiters, digits and line ends occur
 * in every list) have NULs on one side of each unit and only there. A few NULs in a file that is
 * otherwise UTF-8 are just NULs.
 */
export function findUtf16Or32(head: Buffer, fileBytes: number): Encoding | undefined {
  const nuls = [0, 0, 0, 0];
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1))
    nuls[at % 4] = (nuls[at % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = nuls;
  if (first + second + third + fourth === 0) return undefined;
  const units = Math.floor(head.length / 4);
  if (fileBytes % 4 === 0 && units > 0) {
    if (fourth === units && third > units * 0.9 && first === 0) return 'utf-32le';
    if (first === units && second > units * 0.9 && fourth === 0) return 'utf-32be';
  }
  const [even, odd] = [first + third, second + fourth];
  const most = Math.max(even, odd);
  // U+3000, the ideographic space, has its NUL on the other side.
  if (fileBytes % 2 !== 0 || Math.min(even, odd) * 2 > most) return undefined;
  if (most < units * 2 * 0.4 && isUtf8(head.subarray(0, head.lastIndexOf(0) + 1))) return undefined;
  const encoding = even > odd ? 'utf-16be' : 'utf-16le';
  return readsAsText(head, encoding) ? encoding : undefined;
}

/**
 * True with almost no control characters and unassigned code points. One or two broken surrogates
 * can occur even in a short list; reading reports their position.
 */
function readsAsText(head: Buffer, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const text = new TextDecoder(encoding).decode(head.subarray(0, (head.length & ~1) - 2));
  const strange = text.match(/[^\P{C}\t\r\n]/gu)?.length ?? 0;
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return (strange + Math.max(0, broken - 2)) * 50 <= text.length;
}
