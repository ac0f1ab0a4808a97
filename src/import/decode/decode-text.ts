import { assertNever } from '../../base/assert-never.ts';
import type { Encoding } from '../../contract/file-format.ts';
import { refuse } from '../../contract/refusals.ts';
import { undecodableMarks } from '../model/undecodable.ts';
import type { Decoder } from './decoder.ts';
import { createCp932Decoder, createEucJpDecoder } from './double-byte-decoder.ts';
import { createIso2022JpDecoder } from './iso2022jp-decoder.ts';
import { LineCounter } from './line-counter.ts';
import { createUtf8Decoder } from './utf8-decoder.ts';
import { createUtf16Decoder } from './utf16-decoder.ts';
import { createUtf32Decoder } from './utf32-decoder.ts';

/**
 * Decoded at once. Cells that are kept may keep the whole text they were cut from, so it is small; much smaller pieces
 * cost more than they spare.
 */
const pieceBytes = 1 << 16;

export type DecodeOptions = {
  readonly encoding: Encoding;
  /** Bytes before the first of `chunks`: those of the BOM, which must not be among them. */
  readonly fileOffset?: number;
  /**
   * stop: refuse `file_undecodable` at the first byte that cannot be read. replace: put UNDECODABLE, which is never part
   * of a text, in place of each broken sequence and go on.
   */
  readonly onUndecodable: 'stop' | 'replace';
};

/** The file's text, piece by piece as it comes; a piece may end anywhere, but not inside a character. */
export async function* decodeText(
  chunks: AsyncIterable<Buffer>,
  { encoding, fileOffset = 0, onUndecodable }: DecodeOptions,
): AsyncGenerator<string, void, undefined> {
  const decoder = createDecoder(encoding, fileOffset);
  const lines = onUndecodable === 'stop' ? new LineCounter() : undefined;
  const decode = (bytes: Buffer, last: boolean): string => {
    const text = decoder.decode(bytes, last);
    if (decoder.firstUndecodable === -1) lines?.count(text);
    else if (lines) throw undecodable(encoding, decoder, lines, text);
    return text;
  };
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const text = decode(chunk.subarray(at, at + pieceBytes), false);
      if (text !== '') yield text;
    }
  }
  const end = decode(Buffer.alloc(0), true);
  if (end !== '') yield end;
}

/** The refusal that names the place: `text` is the first with a broken sequence, `lines` are those before it. */
function undecodable(
  encoding: Encoding,
  { firstUndecodable }: Decoder,
  lines: LineCounter,
  text: string,
): Error {
  const line = lines.count(text.slice(0, text.search(undecodableMarks))) + 1;
  const place = firstUndecodable === null ? { line } : { line, byteOffset: firstUndecodable };
  return refuse('file_undecodable', { line, encoding, offset: firstUndecodable ?? '?' }, place);
}

function createDecoder(encoding: Encoding, fileOffset: number): Decoder {
  switch (encoding) {
    case 'utf-8':
      return createUtf8Decoder(fileOffset);
    case 'cp932':
      return createCp932Decoder(fileOffset);
    case 'euc-jp':
      return createEucJpDecoder(fileOffset);
    case 'iso-2022-jp':
      return createIso2022JpDecoder();
    case 'utf-16le':
    case 'utf-16be':
      return createUtf16Decoder(encoding === 'utf-16be', fileOffset);
    case 'utf-32le':
    case 'utf-32be':
      return createUtf32Decoder(encoding === 'utf-32be', fileOffset);
    default:
      return assertNever(encoding);
  }
}
