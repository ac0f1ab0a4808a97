import { toJisForms } from './jis-forms.ts';

/** What `TextDecoder` makes of each byte and pair of bytes, in units of UTF-16. */
export type DoubleByteTable = {
  /** A row of 256 for each first byte, by the second; 0 where there is no character, the same all along for single bytes. */
  readonly units: Uint16Array;
  /** Bytes beyond ASCII that are characters by themselves lie between these two, or there are none. */
  readonly firstSingle: number;
  readonly lastSingle: number;
  /** 1 for bytes that begin a pair. */
  readonly leads: Uint8Array;
};

/** Takes 15 ms. `prefix` comes before each pair; with it there are no single bytes. */
export function buildDoubleByteTable(
  label: 'shift_jis' | 'euc-jp',
  prefix: readonly number[] = [],
): DoubleByteTable {
  const decoder = new TextDecoder(label);
  const read = (...bytes: number[]): number => {
    const text = decoder.decode(Uint8Array.of(...prefix, ...bytes));
    if (label === 'shift_jis') return unitOf(text);
    // JIS X 0212 has a tilde of its own, beside the wave dash of JIS X 0208.
    return unitOf(prefix.length > 0 && text === '～' ? '~' : toJisForms(text));
  };
  const units = new Uint16Array(65_536);
  const leads = new Uint8Array(256);
  const singles: number[] = [];
  for (let first = 0x80; first < 256; first++) {
    const row = units.subarray(first * 256, (first + 1) * 256);
    const single = prefix.length > 0 ? 0 : read(first);
    if (single > 0) singles.push(first);
    row.fill(single);
    for (let second = 0x40; single === 0 && second < 256; second++) row[second] = read(first, second);
    if (single === 0 && row.some((unit) => unit > 0)) leads[first] = 1;
  }
  return { units, leads, firstSingle: singles.at(0) ?? 256, lastSingle: singles.at(-1) ?? 256 };
}

/**
 * 0 for anything but exactly one character of the basic plane. The control characters from 80 to 9F, which this decoder
 * lets through, are in no Japanese text: UTF-8 read as EUC-JP has them.
 */
function unitOf(text: string): number {
  return text.length !== 1 || /[\uFFFD\x80-\x9F]/.test(text) ? 0 : text.charCodeAt(0);
}
