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
 * Bytes decoded at once. Small, because cells that are kept can keep the whole text they were cut
 * from; much smaller pieces cost more than they save.
 */
const pieceBytes = 1 << 16;

export type DecodeOptions = {
  readonly encoding: Encoding;
  /** Number of bytes before the first of `chunks`: those of the BOM, which must not be included. */
  readonly fileOffset?: number;
  /** The line on which the text starts. Default: 1. */
  readonly firstLine?: number;
  /**
   * stop: throw `file_undecodable` at the first undecodable byte. replace: put UNDECODABLE, which
   * is never part of a text, in place of each broken sequence and continue.
   */
  readonly onUndecodable: 'stop' | 'replace';
};

/** Yields the file's text in pieces. A piece never ends inside a character. */
export async function* decodeText(
  chunks: AsyncIterable<Buffer>,
  { encoding, fileOffset = 0, firstLine = 1, onUndecodable }: DecodeOptions,
): AsyncGenerator<string, void, undefined> {
  const decoder = createDecoder(encoding, fileOffset);
  const lines = onUndecodable === 'stop' ? new LineCounter(firstLine - 1) : undefined;
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

/**
 * The refusal with its position: `text` is the first piece with a broken sequence, `lines` are the
 * lines before it.
 */
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
