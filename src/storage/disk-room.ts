import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The free space on the disk of a folder. */
export type RoomOnDisk = {
  readonly isFull: boolean;
  readonly freeBytes: number;
  /** The disk counts as full with less than this. */
  readonly leastBytes: number;
};

/** Watches the space on a disk and keeps a reserve on it. */
export type DiskRoom = {
  /** The result of the last check. */
  now(): RoomOnDisk;
  /**
   * Aborts when the disk becomes full, and is already aborted while it is. Call again for a new
   * signal.
   */
  room(): AbortSignal;
  /** Checks now, and releases the reserve if there is almost no space. */
  look(): Promise<RoomOnDisk>;
  /**
   * Releases the reserve for a server that needs space to start. The disk counts as full until
   * there is more.
   */
  release(): Promise<void>;
  close(): Promise<void>;
};

const megabyte = 1024 * 1024;
const lookMs = 1000;

/**
 * Watches the disk of `folder`. Work that fills it must stop while there is still space
 * (`leastBytes`). If other programs use up the rest, the reserve, a file of `leastBytes`, is
 * deleted, so that the database can write its checkpoint and start. The reserve is created again
 * when it fits twice.
 */
export async function watchDiskRoom(folder: string, onChange: (room: RoomOnDisk) => void): Promise<DiskRoom> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'reserve');
  const closing = new AbortController();
  let state = await measure(folder, false);
  let full = new AbortController();
  if (state.isFull) full.abort();

  const change = (next: RoomOnDisk) => {
    const changed = next.isFull !== state.isFull;
    state = next;
    if (!changed) return;
    if (next.isFull) full.abort();
    else full = new AbortController();
    onChange(next);
  };
  const look = async () => {
    change(await measure(folder, state.isFull));
    if (state.isFull && state.freeBytes < state.leastBytes / 4) await rm(path, { force: true });
    return state;
  };
  const release = async () => {
    await rm(path, { force: true });
    const { freeBytes, leastBytes } = await measure(folder, true);
    change({ freeBytes, leastBytes, isFull: freeBytes < backAt(leastBytes) });
  };
  const watching = (async () => {
    while (!closing.signal.aborted) {
      // An error of the check does not count as a full disk.
      await look().catch(() => undefined);
      if (!state.isFull) await keepReserve(path, state, closing.signal).catch(() => undefined);
      await sleep(lookMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  })();
  return {
    now: () => state,
    room: () => full.signal,
    look,
    release,
    async close() {
      closing.abort();
      await watching;
    },
  };
}

/**
 * A full disk has space again when the reserve fits twice, so that pending work does not fill it at
 * once.
 */
function backAt(leastBytes: number): number {
  return 3 * leastBytes;
}

async function measure(folder: string, wasFull: boolean): Promise<RoomOnDisk> {
  const { bavail, blocks, bsize } = await statfs(folder);
  // PostgreSQL needs a WAL segment of 16 MB and a checkpoint to start. A twentieth of a small disk,
  // 64 MB of a large one.
  const leastBytes = Math.min(64 * megabyte, Math.max(24 * megabyte, Math.floor((blocks * bsize) / 20)));
  const freeBytes = bavail * bsize;
  return { freeBytes, leastBytes, isFull: freeBytes < (wasFull ? backAt(leastBytes) : leastBytes) };
}

async function keepReserve(path: string, { freeBytes, leastBytes }: RoomOnDisk, closing: AbortSignal) {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  if (size > 0 || freeBytes < backAt(leastBytes)) return;
  const draft = `${path}.part`;
  const file = await open(draft, 'w', 0o600);
  try {
    // Random bytes, which no file system can compress.
    const block = randomBytes(megabyte);
    for (let written = 0; written < leastBytes && !closing.aborted; written += block.length)
      await file.write(block);
    await file.datasync();
  } finally {
    await file.close();
  }
  if (closing.aborted) await rm(draft, { force: true });
  else await rename(draft, path);
}
