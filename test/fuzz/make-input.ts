import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { buildZip } from '../support/build-workbook.ts';
import { mangle } from './mangle.ts';
import { makeRandom, type Random } from './random.ts';
import type { SeedFiles } from './seed-files.ts';

/**
 * The input of one run. It depends only on the seed, the number of the run and the seed files. Half
 * are mangled texts. In most workbooks one part is mangled and the zip is valid, because otherwise
 * the checksums detect everything.
 */
export async function makeInput(files: SeedFiles, seed: number, run: number): Promise<Buffer> {
  const random = makeRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b));
  const kind = random.below(10);
  if (kind < 5) return mangle(random.pick(files.texts), random.pick(files.texts), random);
  if (kind < 9) return manglePart(random.pick(files.workbooks), random);
  const all = [...files.others, ...files.workbooks];
  return mangle(random.pick(all), random.pick(all), random);
}

async function manglePart(workbook: Buffer, random: Random): Promise<Buffer> {
  const entries = await unzip(workbook);
  if (entries === undefined) return mangle(workbook, workbook, random);
  const paths = Object.keys(entries);
  const sheets = paths.filter((path) => /sheet\d*\.xml$|sharedStrings|styles/i.test(path));
  const path = random.pick(sheets.length > 0 && random.below(4) > 0 ? sheets : paths);
  const other = entries[random.pick(paths)] ?? Buffer.alloc(0);
  return buildZip({ ...entries, [path]: mangle(entries[path] ?? other, other, random) });
}

/** The entries of a zip; undefined if it is not a zip. */
async function unzip(bytes: Buffer): Promise<Record<string, Buffer> | undefined> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    const entries: Record<string, Buffer> = {};
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/'))
        entries[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
    }
    return Object.keys(entries).length > 0 ? entries : undefined;
  } catch {
    // A corpus file that is damaged on purpose is mangled as it is.
    return undefined;
  }
}
