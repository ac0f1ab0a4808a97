import { toJisForms } from './jis-forms.ts';

/**
 * UTF-8 forms of single bytes and of pairs of bytes, as `TextDecoder` reads them: index is the byte, or first * 256 +
 * second; the value holds up to three UTF-8 bytes from the lowest up, 0 means undecodable. Built once, 15 ms.
 */
export type DoubleByteTable = { readonly singles: Uint32Array; readonly pairs: Uint32Array };

export function buildDoubleByteTable(
  label: 'shift_jis' | 'euc-jp',
  prefix: readonly number[] = [],
): DoubleByteTable {
  const decoder = new TextDecoder(label);
  const read = (...bytes: number[]): number => {
    const text = decoder.decode(Uint8Array.of(...prefix, ...bytes));
    if (label === 'shift_jis') return packUtf8(text);
    // JIS X 0212 has a tilde of its own, beside the wave dash of JIS X 0208.
    return packUtf8(prefix.length > 0 && text === '～' ? '~' : toJisForms(text));
  };
  const singles = new Uint32Array(256);
  const pairs = new Uint32Array(65_536);
  for (let first = 0x80; first < 256; first++) {
    if (prefix.length === 0) singles[first] = read(first);
    if (singles[first] !== 0) continue;
    for (let second = 0x40; second < 256; second++) pairs[first * 256 + second] = read(first, second);
  }
  return { singles, pairs };
}

/**
 * 0 for anything but exactly one character of the basic plane. The control characters from 80 to 9F, which this decoder
 * lets through, are in no Japanese text: UTF-8 read as EUC-JP has them.
 */
function packUtf8(text: string): number {
  if (text.length !== 1 || /[\uFFFD\x80-\x9F]/.test(text)) return 0;
  const [first = 0, second = 0, third = 0] = Buffer.from(text);
  return first | (second << 8) | (third << 16);
}
