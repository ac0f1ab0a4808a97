import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ByteSource } from '../base/byte-source.ts';

/** Plain data, so that a thread can open the same storage for itself. */
export type StorageConfig = { readonly kind: 'disk'; readonly root: string };

/**
 * Files by key. A key is `folder/name` of our own making (letters, digits, `-`, `_`, `.`): a user's
 * file name never is one.
 */
export interface Storage {
  /**
   * Stores the bytes whole or not at all; an existing file of the key is replaced. Gives the size.
   * Rejects with ENOSPC where there is no room.
   */
  put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<number>;
  /** Rejects with ENOENT when there is no such file. */
  open(key: string): Promise<ByteSource>;
  /**
   * Differs from one call to the next if the file may have changed meanwhile. Rejects with ENOENT
   * when there is no such file.
   */
  stampOf(key: string): Promise<string>;
  /**
   * Deletes the file, what the upload protocol keeps beside it, and what a killed process left of
   * it. Does nothing if there is none.
   */
  delete(key: string): Promise<void>;
  /** How many bytes still fit. */
  freeBytes(): Promise<number>;
  /**
   * The folder behind the keys `<folder>/…`, for what must write files itself (the upload
   * protocol).
   */
  folderOf(folder: string): Promise<string>;
}

/** Storage in a folder of this machine. */
export function openStorage(config: StorageConfig): Storage {
  const pathOf = (key: string) => join(config.root, checkKey(key));
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.part`;
      try {
        await pipeline(bytes, createWriteStream(draft, { flush: true }));
        await rename(draft, path);
      } catch (error) {
        // What was written of it takes the room that others need.
        await rm(draft, { force: true });
        throw error;
      }
      return (await stat(path)).size;
    },
    open: (key) => openFile(pathOf(key)),
    async stampOf(key) {
      const { dev, ino, size, mtimeNs, ctimeNs } = await stat(pathOf(key), { bigint: true });
      return [dev, ino, size, mtimeNs, ctimeNs].join(':');
    },
    async delete(key) {
      await rm(pathOf(key), { force: true });
      await rm(`${pathOf(key)}.part`, { force: true });
      await rm(`${pathOf(key)}.json`, { force: true });
    },
    async freeBytes() {
      await mkdir(config.root, { recursive: true });
      const { bavail, bsize } = await statfs(config.root);
      return bavail * bsize;
    },
    async folderOf(folder) {
      const path = join(config.root, folder);
      await mkdir(path, { recursive: true });
      return path;
    },
  };
}

/** A file of this machine as a source of bytes. */
export async function openFile(path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return {
    sizeBytes: size,
    stream: (start = 0) => createReadStream(path, { start, highWaterMark: 1 << 18 }),
    readRange: (start, endExclusive) => readRange(path, start, Math.min(endExclusive, size)),
  };
}

async function readRange(path: string, start: number, endExclusive: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, endExclusive - start));
  const file = await open(path);
  try {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const keyForm = /^[a-z]+\/[A-Za-z0-9][A-Za-z0-9._-]*$/;

function checkKey(key: string): string {
  if (!keyForm.test(key)) throw new Error(`Not a storage key: ${key}`);
  return key;
}
