import type { RawRecord, RecordReader } from '../../../model/raw-row.ts';
import type { Package, Part } from '../package/open-package.ts';
import { readUtf8Part } from '../package/utf8-part.ts';
import { XmlScanner } from '../scan/xml-scanner.ts';
import type { StringStore } from '../strings/string-store.ts';
import type { CellFormats } from '../values/cell-formats.ts';
import type { CellMarks } from './cell-marks.ts';
import { markRecords } from './mark-records.ts';
import { SheetListener } from './sheet-listener.ts';

export type SheetReaderOptions = {
  readonly pack: Package;
  readonly part: Part;
  readonly formats: CellFormats;
  readonly strings: SharedStrings;
  readonly calculatesOnLoad: boolean;
  /** Reads the sheet as a table. */
  readonly marks: CellMarks | undefined;
};

/** The shared strings of the workbook, read once with the first sheet. */
type SharedStrings = {
  readonly packedBytes: number;
  load(onRead: (bytes: number) => void): Promise<StringStore>;
};

/**
 * Reads the rows of one sheet. Each iteration starts from the first row. Reads ahead at most one
 * chunk.
 */
export function readSheet(options: SheetReaderOptions): RecordReader {
  const { pack, part, strings, marks } = options;
  const packedBytes = part.entry.compressedSize + strings.packedBytes;
  let taken = 0;
  return {
    get bytesRead() {
      return packedBytes === 0 ? 0 : Math.round((pack.source.sizeBytes * taken) / packedBytes);
    },
    [Symbol.asyncIterator]() {
      taken = 0;
      const batches = readBatches(options, (bytes) => {
        taken = Math.min(taken + bytes, packedBytes);
      });
      const isMarked = marks !== undefined && marks.merged.length + marks.links.size > 0;
      return isMarked ? markRecords(batches, marks) : batches;
    },
  };
}

async function* readBatches(
  options: SheetReaderOptions,
  onRead: (bytes: number) => void,
): AsyncGenerator<readonly RawRecord[]> {
  const { pack, part, formats, calculatesOnLoad, marks } = options;
  const { limits } = pack;
  let taken = 0;
  const strings = await options.strings.load((bytes) => {
    taken += bytes;
    onRead(bytes);
  });
  // Strings loaded by an earlier reader count as read.
  onRead(options.strings.packedBytes - taken);
  const isTable = marks !== undefined;
  const listener = new SheetListener({ strings, formats, limits, calculatesOnLoad, isTable });
  const scanner = new XmlScanner(listener, part.path, limits.tokenBytes);
  for await (const chunk of readUtf8Part(pack, part, onRead)) {
    scanner.feed(chunk);
    while (scanner.run()) yield listener.takeBatch();
  }
  scanner.end();
  const rest = listener.takeBatch();
  if (rest.length > 0) yield rest;
}
