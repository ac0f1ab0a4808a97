import type { ByteSource } from '../../base/byte-source.ts';
import type { Encoding } from '../../contract/file-format.ts';
import { decoderLabels } from '../model/decoder-label.ts';

const SAMPLE_BYTES = 1024 * 1024;

/**
 * The first megabyte as text, to examine its structure. Broken characters and a truncated one at
 * the end do not matter.
 */
export async function decodeHead(
  source: ByteSource,
  encoding: Encoding,
  bomBytes: number,
): Promise<{ text: string; complete: boolean }> {
  const end = Math.min(source.sizeBytes, SAMPLE_BYTES);
  const bytes = await source.readRange(bomBytes, end);
  const complete = end === source.sizeBytes;
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    return { text: decodeUtf32(bytes, encoding === 'utf-32be'), complete };
  }
  return { text: new TextDecoder(decoderLabels[encoding]).decode(bytes), complete };
}

function decodeUtf32(bytes: Buffer, bigEndian: boolean): string {
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  }
  return text;
}
