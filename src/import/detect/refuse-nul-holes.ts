import type { ByteSource } from '../../base/byte-source.ts';
import { refuse } from '../../contract/refusals.ts';

const windowBytes = 4096;
const windows = 16;
/** Smaller files are read quickly and show their content anyway. */
const largeBytes = 1 << 20;

/**
 * Throws `file_damaged` for long runs of NULs: an incomplete download with preallocated space, or a
 * file truncated by a crash. Checks the end and positions spread over the file. Text of any
 * encoding has no such runs.
 */
export async function refuseNulHoles(source: ByteSource): Promise<void> {
  if (source.sizeBytes < largeBytes) return;
  const last = source.sizeBytes - windowBytes;
  for (let window = 1; window <= windows; window += 1) {
    const start = Math.floor((last * window) / windows);
    const bytes = await source.readRange(start, start + windowBytes);
    if (bytes.every((byte) => byte === 0)) throw refuse('file_damaged', { detail: 'NUL' });
  }
}
