import type { RawRecord, RecordReader } from '../../../model/raw-row.ts';
import { inflatePart } from '../package/inflate-part.ts';
import type { Package, Part } from '../package/open-package.ts';
import { XmlScanner } from '../scan/xml-scanner.ts';
import type { StringStore } from '../strings/string-store.ts';
import type { CellFormat } from '../values/cell-format.ts';
import { SheetListener } from './sheet-listener.ts';

export type SheetReaderOptions = {
  readonly pack: Package;
  readonly part: Part;
  readonly formats: readonly CellFormat[];
  readonly general: CellFormat;
  /** Gives the shared strings, read once for all sheets. */
  readonly loadStrings: (onRead: (bytes: number) => void) => Promise<StringStore>;
  /** Compressed bytes of everything this reader goes through. */
  readonly packedBytes: number;
};

/** Reads the rows of one sheet; each iteration starts from the first row. Nothing is read ahead but one chunk. */
export function readSheet(options: SheetReaderOptions): RecordReader {
  const { pack, packedBytes } = options;
  let taken = 0;
  const onRead = (bytes: number): void => {
    taken += bytes;
  };
  return {
    get bytesRead() {
      return packedBytes === 0
        ? 0
        : Math.round((pack.source.sizeBytes * Math.min(taken, packedBytes)) / packedBytes);
    },
    [Symbol.asyncIterator]() {
      taken = 0;
      return readBatches(options, onRead);
    },
  };
}

async function* readBatches(
  options: SheetReaderOptions,
  onRead: (bytes: number) => void,
): AsyncGenerator<readonly RawRecord[]> {
  const { pack, part, formats, general } = options;
  const strings = await options.loadStrings(onRead);
  const listener = new SheetListener(strings, formats, general, pack.limits);
  const scanner = new XmlScanner(listener, part.path, pack.limits.tokenBytes);
  for await (const chunk of inflatePart(pack, part, onRead)) {
    scanner.feed(chunk);
    while (scanner.run()) yield listener.takeBatch();
  }
  scanner.end();
  const rest = listener.takeBatch();
  if (rest.length > 0) yield rest;
}
