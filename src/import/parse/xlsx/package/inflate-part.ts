import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteSource } from '../../../../base/byte-source.ts';
import { Refusal } from '../../../../base/refusal.ts';
import { refuse } from '../../../../contract/refusals.ts';
import type { XlsxLimits } from '../limits.ts';
import type { Package, Part } from './open-package.ts';

const stored = 0;
const deflated = 8;
const readBytes = 256 * 1024;

/**
 * The bytes of a part in chunks of 128 KB. zlib decompresses the next chunk while the receiver
 * works on this one. Limits apply to the declared and the actual sizes. Throws file_damaged at the
 * end if length or CRC-32 differ from the declared ones.
 * @param onRead called with the compressed bytes consumed, for progress
 */
export async function* inflatePart(
  pack: Package,
  part: Part,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const { entry } = part;
  const check = checkSize.bind(undefined, part, pack.limits);
  check(entry.uncompressedSize);
  const start = await pack.findDataStart(part);
  const packed = readPacked(pack.source, start, start + entry.compressedSize, onRead);
  let size = 0;
  let checksum = 0;
  for await (const chunk of unpack(part, packed)) {
    size += chunk.length;
    checksum = crc32(chunk, checksum);
    check(size);
    yield chunk;
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) {
    throw refuse('file_damaged', { detail: part.path });
  }
}

function checkSize(part: Part, limits: XlsxLimits, size: number): void {
  const tooMuch =
    size > limits.partBytes ||
    (size > limits.ratioFromBytes && size > limits.ratio * part.entry.compressedSize);
  if (tooMuch) throw refuse('file_bomb', { detail: part.path });
}

async function* readPacked(
  source: ByteSource,
  start: number,
  end: number,
  onRead: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += readBytes) {
    const bytes = await source.readRange(at, Math.min(at + readBytes, end));
    if (bytes.length === 0) return;
    onRead(bytes.length);
    yield bytes;
  }
}

async function* unpack(part: Part, packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const method = part.entry.compressionMethod;
  if (method === stored) return yield* packed;
  if (method !== deflated) throw refuse('file_damaged', { detail: `${part.path}: method ${method}` });
  const inflate = createInflateRaw({ chunkSize: 128 * 1024 });
  const input = Readable.from(packed).on('error', (error) => inflate.destroy(error));
  try {
    yield* input.pipe(inflate) as AsyncIterable<Buffer>;
  } catch (error) {
    if (error instanceof Refusal || !isZlibError(error)) throw error;
    throw refuse('file_damaged', { detail: part.path });
  } finally {
    input.destroy();
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
