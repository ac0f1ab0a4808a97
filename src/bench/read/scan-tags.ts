import { createInflateRaw } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';

const lessThan = 0x3c;

/**
 * The least that reads a workbook: its sheets and its shared strings are inflated, in chunks as big as ours, every byte is looked at, and of each
 * tag the byte that tells its kind; no text is made. Gives how many tags there are by that byte.
 */
export async function scanTags(path: string): Promise<Uint32Array> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  const kinds = new Uint32Array(256);
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    if (!/worksheets\/|sharedStrings/.test(entry.fileName)) continue;
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    let isOpen = false;
    const chunks = packed.pipe(createInflateRaw({ chunkSize: 128 * 1024 })) as AsyncIterable<Buffer>;
    for await (const chunk of chunks) isOpen = countTags(chunk, isOpen, kinds);
  }
  zip.close();
  return kinds;
}

/** @param isOpen whether a tag's `<` ended the chunk before; gives the same of this one */
function countTags(chunk: Buffer, isOpen: boolean, kinds: Uint32Array): boolean {
  let opened = isOpen;
  for (let at = 0; at < chunk.length; at += 1) {
    const byte = chunk[at] ?? 0;
    if (opened) {
      kinds[byte] = (kinds[byte] ?? 0) + 1;
      opened = false;
    } else if (byte === lessThan) opened = true;
  }
  return opened;
}
