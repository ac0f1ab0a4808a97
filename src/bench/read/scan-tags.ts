import { createInflateRaw } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';

const lessThan = 0x3c;
const slash = 0x2f;

/**
 * The minimum that reads a workbook: inflates its sheets and shared strings in chunks of our size,
 * looks at every byte and at the character that tells the kind of a tag, and makes no texts.
 * Returns the number of closing tags.
 */
export async function scanTags(path: string): Promise<number> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  let closing = 0;
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    if (!/worksheets\/|sharedStrings/.test(entry.fileName)) continue;
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    const chunks = packed.pipe(createInflateRaw({ chunkSize: 128 * 1024 })) as AsyncIterable<Buffer>;
    for await (const chunk of chunks) closing += countClosing(chunk);
  }
  zip.close();
  return closing;
}

/**
 * A tag that is cut by the end of the chunk counts as an opening tag: about one in two thousand.
 */
function countClosing(chunk: Buffer): number {
  const length = chunk.length;
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    if (chunk[at] === lessThan && chunk[at + 1] === slash) count += 1;
  }
  return count;
}
