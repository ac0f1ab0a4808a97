import { isAscii } from 'node:buffer';
import { UNDECODABLE } from '../model/undecodable.ts';
import { type Decoder, joinRest } from './decoder.ts';
import { buildDoubleByteTable, type DoubleByteTable } from './double-byte-table.ts';

/** JIS X 0212 in EUC-JP: this byte, followed by a pair. */
const EUC_THREE_BYTES = 0x8f;
const undecodableUnit = UNDECODABLE.charCodeAt(0);

const tables = new Map<string, DoubleByteTable>();

/** CP932 as decoded by Windows. */
export function createCp932Decoder(fileOffset: number): Decoder {
  return createDoubleByteDecoder(table('shift_jis'), undefined, fileOffset);
}

export function createEucJpDecoder(fileOffset: number): Decoder {
  return createDoubleByteDecoder(table('euc-jp'), table('euc-jp', EUC_THREE_BYTES), fileOffset);
}

function table(label: 'shift_jis' | 'euc-jp', ...prefix: number[]): DoubleByteTable {
  const key = [label, ...prefix].join();
  const known = tables.get(key) ?? buildDoubleByteTable(label, prefix);
  tables.set(key, known);
  return known;
}

function createDoubleByteDecoder(
  pairs: DoubleByteTable,
  triples: DoubleByteTable | undefined,
  fileOffset: number,
): Decoder {
  let rest: Buffer = Buffer.alloc(0);
  let offset = fileOffset;
  let firstUndecodable = -1;
  /** Reused for each chunk. No byte becomes more than one unit. */
  let units = new Uint16Array(0);

  /**
   * Decodes what the fast loop skips: JIS X 0212, broken bytes, the last byte. Returns the number
   * of bytes consumed, 0 if some are missing.
   */
  const decodeSpecial = (bytes: Buffer, at: number, last: boolean): { unit: number; taken: number } => {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const isTriple = triples !== undefined && first === EUC_THREE_BYTES;
    const wanted = isTriple ? 3 : 1 + (pairs.leads[first] ?? 0);
    if (at + wanted > bytes.length && !last) return { unit: 0, taken: 0 };
    const pair = isTriple ? triples.units[(second << 8) | third] : pairs.units[(first << 8) | second];
    const unit = first < 0x80 ? first : (pair ?? 0);
    if (unit > 0 || first === 0) return { unit, taken: wanted };
    if (firstUndecodable === -1) firstUndecodable = offset + at;
    return { unit: undecodableUnit, taken: brokenLength(bytes, at, wanted) };
  };

  const decodeBytes = (bytes: Buffer, last: boolean): string => {
    // The inner loop is the whole cost of reading CP932: no calls, tables in variables, no bounds
    // checks beyond the end.
    const { units: unitsOf, firstSingle, lastSingle } = pairs;
    const out = units;
    const end = bytes.length - 1;
    let length = 0;
    let at = 0;
    while (at < end) {
      while (at < end) {
        const first = bytes[at] ?? 0;
        if (first < 0x80) {
          out[length++] = first;
          at++;
          continue;
        }
        const unit = unitsOf[(first << 8) | (bytes[at + 1] ?? 0)] ?? 0;
        if (unit === 0) break;
        out[length++] = unit;
        at += first < firstSingle || first > lastSingle ? 2 : 1;
      }
      if (at >= end) break;
      const { unit, taken } = decodeSpecial(bytes, at, last);
      if (taken === 0) break;
      out[length++] = unit;
      at += taken;
    }
    if (at === end && last) {
      out[length++] = decodeSpecial(bytes, at++, true).unit;
    }
    offset += at;
    rest = Buffer.from(bytes.subarray(at));
    return Buffer.from(out.buffer, 0, length * 2).toString('utf16le');
  };

  return {
    get firstUndecodable() {
      return firstUndecodable;
    },
    decode(chunk, last) {
      const bytes = joinRest(rest, chunk);
      if (units.length < bytes.length) units = new Uint16Array(bytes.length);
      if (!isAscii(bytes)) return decodeBytes(bytes, last);
      offset += bytes.length;
      rest = Buffer.alloc(0);
      return bytes.toString('latin1');
    },
  };
}

/**
 * A broken pair whose second byte is ASCII loses only its first byte, so that a following
 * delimiter, quote or line end still counts (the WHATWG rule).
 */
function brokenLength(bytes: Buffer, at: number, taken: number): number {
  for (let length = 1; length < taken; length++) if ((bytes[at + length] ?? 0) < 0x80) return length;
  return Math.min(taken, bytes.length - at);
}
