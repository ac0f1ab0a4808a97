import { toJisForms } from './jis-forms.ts';

/** The UTF-16 units that `TextDecoder` returns for each byte and pair of bytes. */
export type DoubleByteTable = {
  /**
   * A row of 256 per first byte, indexed by the second; 0 without a character. For single bytes the
   * whole row has the same value.
   */
  readonly units: Uint16Array;
  /** The range of non-ASCII bytes that are single characters, possibly empty. */
  readonly firstSingle: number;
  readonly lastSingle: number;
  /** 1 for the first bytes of pairs. */
  readonly leads: Uint8Array;
};

/** Takes 15 ms. `prefix` precedes each pair; with a prefix there are no single bytes. */
export function buildDoubleByteTable(
  label: 'shift_jis' | 'euc-jp',
  prefix: readonly number[] = [],
): DoubleByteTable {
  const decoder = new TextDecoder(label);
  const read = (...bytes: number[]): number => {
    const text = decoder.decode(Uint8Array.of(...prefix, ...bytes));
    if (label === 'shift_jis') return unitOf(text);
    // JIS X 0212 has its own tilde, in addition to the wave dash of JIS X 0208.
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
 * 0 unless the result is exactly one character of the basic plane. Excludes the control characters
 * 80 to 9F, which this decoder accepts: they are not in Japanese text but occur when UTF-8 is read
 * as EUC-JP.
 */
function unitOf(text: string): number {
  return text.length !== 1 || /[\uFFFD\x80-\x9F]/.test(text) ? 0 : text.charCodeAt(0);
}
