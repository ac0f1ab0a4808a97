import { Refusal } from '../../src/base/refusal.ts';
import type { FileOptions } from '../../src/contract/import.ts';
import { profileFile } from '../../src/import/run/file/profile-file.ts';
import { readRows } from '../../src/import/run/file/read-rows.ts';
import { bufferSource } from '../support/buffer-source.ts';

/** Limit of memory in bytes. The inputs are small, so more is not bounded memory. */
const maxRssBytes = 700 * 1024 * 1024;

/**
 * Profiles a mangled file and reads it in every way. Throws for results other than rows or a
 * refusal, for rows that the profile has not counted, and if memory has grown beyond its limit.
 */
export async function readMangled(bytes: Buffer): Promise<'read' | 'refused'> {
  const source = bufferSource(bytes, 1021);
  const profile = await orRefusal(profileFile(source, {}, []));
  const rows = await orRefusal(countRows({}, false));
  await orRefusal(countRows({ undecodable: 'replace' }, true));
  if (profile?.rows !== rows)
    throw new Error(`profile counts ${profile?.rows} rows, fileOptions gives ${rows}`);
  if (process.memoryUsage.rss() > maxRssBytes)
    throw new Error(`${process.memoryUsage.rss()} bytes of memory`);
  return profile ? 'read' : 'refused';

  async function countRows(fileOptions: FileOptions, raw: boolean): Promise<number> {
    let count = 0;
    for await (const batch of readRows(source, fileOptions, { raw })) count += batch.length;
    return count;
  }
}

async function orRefusal<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
