import { UNDECODABLE } from '../model/undecodable.ts';
import { buildDoubleByteTable, type DoubleByteTable } from './double-byte-table.ts';
import { joinRest, type Transcoder } from './transcoder.ts';

/** JIS X 0212 in EUC-JP: this byte, then a pair. */
const EUC_THREE_BYTES = 0x8f;
const NO_TABLE: DoubleByteTable = { singles: new Uint32Array(256), pairs: new Uint32Array(65_536) };

const tables = new Map<string, DoubleByteTable>();

/** CP932 as Windows reads it, the control bytes 1A, 1C and 7F as themselves (`TextDecoder` would rotate them). */
export function createCp932Transcoder(fileOffset: number): Transcoder {
  return createDoubleByteTranscoder(table('shift_jis'), NO_TABLE, fileOffset);
}

export function createEucJpTranscoder(fileOffset: number): Transcoder {
  return createDoubleByteTranscoder(table('euc-jp'), table('euc-jp', EUC_THREE_BYTES), fileOffset);
}

function table(label: 'shift_jis' | 'euc-jp', ...prefix: number[]): DoubleByteTable {
  const key = [label, ...prefix].join();
  const known = tables.get(key) ?? buildDoubleByteTable(label, prefix);
  tables.set(key, known);
  return known;
}

/**
 * A broken pair whose second byte is ASCII loses only its first byte, so that a delimiter, quotation mark or line
 * end behind it still counts (the WHATWG rule).
 */
function createDoubleByteTranscoder(
  { singles, pairs }: DoubleByteTable,
  { pairs: triples }: DoubleByteTable,
  fileOffset: number,
): Transcoder {
  let rest: Buffer = Buffer.alloc(0);
  let offset = fileOffset;
  let firstUndecodable = -1;
  /** Written again for each chunk; what is handed out is a copy of the right size. */
  let scratch: Buffer = Buffer.alloc(0);

  const transcode = (chunk: Buffer, last: boolean): Buffer => {
    const bytes = joinRest(rest, chunk);
    const size = bytes.length;
    // Half-width kana grow from one byte to three; nothing grows more.
    if (scratch.length < size * 3) scratch = Buffer.allocUnsafeSlow(size * 3);
    const out = scratch;
    let length = 0;
    let at = 0;
    while (at < size) {
      const first = bytes[at] ?? 0;
      if (first < 0x80) {
        out[length++] = first;
        at++;
        continue;
      }
      const pair = at + 1 < size ? (pairs[(first << 8) | (bytes[at + 1] ?? 0)] ?? 0) : 0;
      if (pair > 0xffff) {
        out[length] = pair;
        out[length + 1] = pair >> 8;
        out[length + 2] = pair >> 16;
        length += 3;
        at += 2;
        continue;
      }
      let utf8 = singles[first] ?? 0;
      let taken = 1;
      if (utf8 === 0) {
        const three = first === EUC_THREE_BYTES && triples !== NO_TABLE.pairs;
        taken = three ? 3 : 2;
        if (at + taken > size && !last) break;
        utf8 = three
          ? (triples[((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)] ?? 0)
          : (pairs[(first << 8) | (bytes[at + 1] ?? 0)] ?? 0);
      }
      if (utf8 === 0) {
        if (firstUndecodable === -1) firstUndecodable = offset + at;
        out[length++] = UNDECODABLE;
        at += brokenLength(bytes, at, taken);
        continue;
      }
      at += taken;
      out[length++] = utf8 & 0xff;
      if (utf8 > 0xff) out[length++] = (utf8 >> 8) & 0xff;
      if (utf8 > 0xffff) out[length++] = utf8 >> 16;
    }
    offset += at;
    rest = Buffer.from(bytes.subarray(at));
    return Buffer.from(out.subarray(0, length));
  };

  return {
    get firstUndecodable() {
      return firstUndecodable;
    },
    transcode,
  };
}

function brokenLength(bytes: Buffer, at: number, taken: number): number {
  for (let length = 1; length < taken; length++) if ((bytes[at + length] ?? 0) < 0x80) return length;
  return Math.min(taken, bytes.length - at);
}
