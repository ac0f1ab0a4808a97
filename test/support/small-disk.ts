import { spawnSync } from 'node:child_process';

/** Puts a disk of its own, of so many bytes, on an empty folder; false where this machine does not let us (it takes root, on Linux). */
export function mountSmallDisk(folder: string, sizeBytes: number): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return (
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes},mode=755`, 'leadport-test', folder])
      .status === 0
  );
}

/** Takes it away, with all that is on it. */
export function unmountSmallDisk(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
}
