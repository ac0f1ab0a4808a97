import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpillFile } from '../../parse/xlsx/strings/byte-log.ts';

/**
 * A temporary file for shared strings that do not fit in memory. It is unlinked after opening, so
 * it always disappears with the process.
 */
export function openSpillFile(): SpillFile {
  const folder = mkdtempSync(join(tmpdir(), 'leadport-strings-'));
  const file = openSync(join(folder, 'strings'), 'w+', 0o600);
  rmSync(folder, { recursive: true });
  return {
    write(bytes, position) {
      for (let done = 0; done < bytes.length; )
        done += writeSync(file, bytes, done, bytes.length - done, position + done);
    },
    read(target, position) {
      for (let done = 0; done < target.length; ) {
        const read = readSync(file, target, done, target.length - done, position + done);
        if (read === 0) throw new Error('the spill file of shared strings is shorter than it should be');
        done += read;
      }
    },
    close: () => closeSync(file),
  };
}
