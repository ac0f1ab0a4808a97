import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of real files with known outcomes; undefined where this checkout has none beside it. */
export function findCorpora(): string | undefined {
  const { LEADPORT_CORPORA: chosen } = process.env;
  const folder = chosen ?? join(import.meta.dirname, '../../../shared/corpora');
  return existsSync(join(folder, 'manifest.tsv')) ? folder : undefined;
}

export type CorpusFile = {
  readonly path: string;
  readonly tags: readonly string[];
  /** `import: …`, `reject: …`, `data or clear error`, … as the manifest words it. */
  readonly outcome: string;
  /** Paths of the files that hold what is right. */
  readonly expected: readonly string[];
};

export function readManifest(folder: string): readonly CorpusFile[] {
  const [, ...lines] = readFileSync(join(folder, 'manifest.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [, path = '', , , tags = '', outcome = '', expected = ''] = line.split('\t');
    return { path, tags: tags.split(','), outcome, expected: expected.split(' ').filter(Boolean) };
  });
}
