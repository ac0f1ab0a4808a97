import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import type { ByteSource } from '../../../../base/byte-source.ts';
import { Refusal } from '../../../../base/refusal.ts';
import { refuse } from '../../../../contract/refusals.ts';
import type { XlsxLimits } from '../limits.ts';
import { SourceReader } from './source-reader.ts';

/** The zip of a workbook: its parts by lower-case path without a leading slash. */
export type Package = {
  readonly source: ByteSource;
  readonly parts: ReadonlyMap<string, Part>;
  readonly limits: XlsxLimits;
  /** File offset of the part's first compressed byte. */
  findDataStart(part: Part): Promise<number>;
};

export type Part = {
  readonly path: string;
  readonly entry: Entry;
};

/**
 * Reads the central directory of a zip. Throws file_damaged for an incomplete zip,
 * file_password_protected for an encrypted entry, and file_bomb for more entries than
 * `limits.entries`. Also refuses two parts with the same name, which can be used to attack readers
 * that choose differently.
 */
export async function openPackage(source: ByteSource, limits: XlsxLimits): Promise<Package> {
  const reader = new SourceReader(source);
  return damagedUnless(reader, async () => {
    const zip = await fromRandomAccessReaderPromise(reader, source.sizeBytes, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    });
    const parts = await listParts(zip, limits);
    return {
      source,
      parts,
      limits,
      findDataStart: (part) => damagedUnless(reader, () => findDataStart(zip, part)),
    };
  });
}

async function listParts(zip: ZipFile, limits: XlsxLimits): Promise<ReadonlyMap<string, Part>> {
  if (zip.entryCount > limits.entries) throw refuse('file_bomb', { detail: `${zip.entryCount} entries` });
  const parts = new Map<string, Part>();
  for await (const entry of zip.eachEntry()) {
    // yauzl returns raw bytes here (decodeStrings: false). Some writers on Windows use backslashes.
    const name = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
    if (name.endsWith('/')) continue;
    if (entry.isEncrypted()) throw refuse('file_password_protected');
    const path = name.toLowerCase();
    if (parts.has(path)) throw refuse('file_damaged', { detail: `${name} × 2` });
    parts.set(path, { path, entry });
  }
  return parts;
}

async function findDataStart(zip: ZipFile, part: Part): Promise<number> {
  const header = await zip.readLocalFileHeaderPromise(part.entry, { minimal: true });
  return header.fileDataStart;
}

/** An error of yauzl means a damaged file, unless the source itself could not be read. */
async function damagedUnless<T>(reader: SourceReader, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (reader.failure !== undefined) throw reader.failure;
    if (error instanceof Refusal) throw error;
    throw refuse('file_damaged', { detail: error instanceof Error ? error.message : String(error) });
  }
}
