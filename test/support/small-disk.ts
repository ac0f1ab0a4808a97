import { spawnSync } from 'node:child_process';

/**
 * Mounts a disk of this size on an empty folder. Returns false if the machine does not allow it
 * (needs root on Linux).
 */
export function mountSmallDisk(folder: string, sizeBytes: number): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return (
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes},mode=755`, 'leadport-test', folder])
      .status === 0
  );
}

/** Unmounts the disk and deletes its content. */
export function unmountSmallDisk(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
}
