import type { ByteSource } from '../../base/byte-source.ts';
import { refuse } from '../../contract/refusals.ts';

const windowBytes = 4096;
const windows = 16;
/** Smaller files are read whole in no time, and tell by themselves what they are. */
const largeBytes = 1 << 20;

/**
 * Refuses `file_damaged` where long stretches are nothing but NUL: a download whose space was set aside and never filled, a file
 * that a crash cut short. Looks at the end and at places spread over the file; text of any encoding has no such stretch.
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
