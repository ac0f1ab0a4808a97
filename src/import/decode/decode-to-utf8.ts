import { assertNever } from '../../base/assert-never.ts';
import type { Encoding } from '../../contract/file-format.ts';
import { refuse } from '../../contract/refusals.ts';
import { UNDECODABLE } from '../model/undecodable.ts';
import { createCp932Transcoder, createEucJpTranscoder } from './double-byte-transcoder.ts';
import { createIso2022JpTranscoder } from './iso2022jp-transcoder.ts';
import { LineCounter } from './line-counter.ts';
import type { Transcoder } from './transcoder.ts';
import { createUtf8Transcoder } from './utf8-transcoder.ts';
import { createUtf16Transcoder } from './utf16-transcoder.ts';
import { createUtf32Transcoder } from './utf32-transcoder.ts';

export type DecodeOptions = {
  readonly encoding: Encoding;
  /** Bytes before the first of `chunks`: those of the BOM, which must not be among them. */
  readonly fileOffset?: number;
  /**
   * stop: refuse `file_undecodable` at the first byte that cannot be read. replace: put the byte 0xFF, which is
   * never part of UTF-8, in place of each broken sequence and go on.
   */
  readonly onUndecodable: 'stop' | 'replace';
};

/** The file's text in UTF-8, chunk by chunk as it comes; UTF-8 itself is passed through without a copy. */
export async function* decodeToUtf8(
  chunks: AsyncIterable<Buffer>,
  { encoding, fileOffset = 0, onUndecodable }: DecodeOptions,
): AsyncGenerator<Buffer, void, undefined> {
  const transcoder = createTranscoder(encoding, fileOffset);
  const lines = onUndecodable === 'stop' ? new LineCounter() : undefined;
  const check = (decoded: Buffer): Buffer => {
    const broken = lines === undefined ? -1 : decoded.indexOf(UNDECODABLE);
    if (broken === -1) lines?.count(decoded);
    else throw undecodable(encoding, transcoder, (lines?.count(decoded.subarray(0, broken)) ?? 0) + 1);
    return decoded;
  };
  for await (const chunk of chunks) {
    const decoded = check(transcoder.transcode(chunk, false));
    if (decoded.length > 0) yield decoded;
  }
  const end = check(transcoder.transcode(Buffer.alloc(0), true));
  if (end.length > 0) yield end;
}

function undecodable(encoding: Encoding, { firstUndecodable }: Transcoder, line: number): Error {
  const place = firstUndecodable === null ? { line } : { line, byteOffset: firstUndecodable };
  return refuse('file_undecodable', { line, encoding, offset: firstUndecodable ?? '?' }, place);
}

function createTranscoder(encoding: Encoding, fileOffset: number): Transcoder {
  switch (encoding) {
    case 'utf-8':
      return createUtf8Transcoder(fileOffset);
    case 'cp932':
      return createCp932Transcoder(fileOffset);
    case 'euc-jp':
      return createEucJpTranscoder(fileOffset);
    case 'iso-2022-jp':
      return createIso2022JpTranscoder();
    case 'utf-16le':
    case 'utf-16be':
      return createUtf16Transcoder(encoding === 'utf-16be', fileOffset);
    case 'utf-32le':
    case 'utf-32be':
      return createUtf32Transcoder(encoding === 'utf-32be', fileOffset);
    default:
      return assertNever(encoding);
  }
}
