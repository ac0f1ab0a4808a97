import { existsSync, readFileSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ByteSource } from '../../src/base/byte-source.ts';

const projectRoot = path.resolve(import.meta.dirname, '../..');
export const corporaRoot = process.env['LEADPORT_CORPORA'] ?? path.resolve(projectRoot, '../shared/corpora');

/** The value for `skip` of node:test: a reason, or false if the corpora are present. */
export const skipWithoutCorpora = existsSync(path.join(corporaRoot, 'manifest.tsv'))
  ? false
  : 'no corpora here';

export type CorpusFile = {
  readonly path: string;
  readonly tags: readonly string[];
  /** `import: …`, `reject: …`, `data or clear error`, … as worded in the manifest. */
  readonly outcome: string;
  /** Paths of the files with the expected content. */
  readonly expected: readonly string[];
};

export function readManifest(folder: string): readonly CorpusFile[] {
  const [, ...lines] = readFileSync(path.join(folder, 'manifest.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [, file = '', , , tags = '', outcome = '', expected = ''] = line.split('\t');
    return { path: file, tags: tags.split(','), outcome, expected: expected.split(' ').filter(Boolean) };
  });
}

/**
 * The files of the manifest whose path begins with one of `prefixes`, without files that contain
 * expected content.
 */
export function listCorpusFiles(...prefixes: string[]): readonly CorpusFile[] {
  return readManifest(corporaRoot)
    .filter(({ path: file }) => prefixes.some((prefix) => file.startsWith(prefix)))
    .filter((file) => !isExpectation(file));
}

/**
 * A file that other files are compared with, or data of the oracles: nothing a user would upload.
 */
export function isExpectation({ outcome }: CorpusFile): boolean {
  return /^(\(expectation|mapping table|reference data)/.test(outcome);
}

/** Parses a JSON file of the corpora; undefined if it does not exist. */
export function readCorpusJson<T>(file: string): T | undefined {
  const full = path.join(corporaRoot, file);
  return existsSync(full) ? (JSON.parse(readFileSync(full, 'utf8')) as T) : undefined;
}

/**
 * Opens a corpus file as a source with chunks of `chunkBytes`. Small chunks create many borders in
 * small files.
 */
export async function openCorpusFile(file: string, chunkBytes = 4099): Promise<ByteSource> {
  const full = path.join(corporaRoot, file);
  const { size } = await stat(full);
  const readRange = async (start: number, endExclusive: number): Promise<Buffer> => {
    const handle = await open(full);
    try {
      const length = Math.max(0, Math.min(endExclusive, size) - start);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  };
  return {
    sizeBytes: size,
    readRange,
    async *stream(start = 0) {
      const bytes = await readRange(start, size);
      for (let at = 0; at < bytes.length; at += chunkBytes)
        yield Buffer.from(bytes.subarray(at, at + chunkBytes));
    },
  };
}
