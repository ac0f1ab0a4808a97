import type { ByteSource } from '../../../base/byte-source.ts';
import type { CsvFormat, Encoding, FileFormat } from '../../../contract/file-format.ts';
import { decodeText } from '../../decode/decode-text.ts';
import type { RawRecord } from '../../model/raw-row.ts';
import { readCsv } from '../../parse/csv/read-csv.ts';
import { openWorkbook, type Workbook } from '../../parse/xlsx/open-workbook.ts';
import type { MergedArea } from '../../parse/xlsx/sheet/merged-area.ts';
import { openSpillFile } from './open-spill-file.ts';
import { readSheets, SheetMarks } from './read-sheets.ts';

/**
 * A file of a known format. Its records can be read several times; data shared by its sheets is
 * read once. Must be closed with `close`.
 */
export type RecordFile = {
  records(options: RecordOptions): Records;
  /** Merged cells of the first sheet that is read. Text files have none. */
  findMerged(): Promise<readonly MergedArea[]>;
  close(): Promise<void>;
};

/** Records from the first line of the file on. */
type Records = {
  readonly batches: AsyncIterable<readonly RawRecord[]>;
  /** Bytes of the file consumed so far. */
  bytesRead(): number;
};

/**
 * `raw`: every record of the sheet unchanged, including blank ones; `links`: with the targets of
 * its hyperlinks. `hiddenRows`: read all rows, regardless of the hidden rows in the format.
 */
type RecordOptions = {
  readonly undecodable: 'stop' | 'replace';
  readonly raw?: boolean;
  readonly links?: boolean;
  readonly hiddenRows?: 'read';
};

/** Opens a file of any known format. */
export async function openRecordFile(source: ByteSource, format: FileFormat): Promise<RecordFile> {
  if (format.format === 'csv') {
    return {
      records: (options) => readText(source, format, options),
      findMerged: async () => [],
      close: async () => undefined,
    };
  }
  const workbook = await openWorkbook(source, { openSpill: openSpillFile });
  const marks = new SheetMarks(workbook);
  return {
    records({ raw, links, hiddenRows = format.hiddenRows }) {
      if (raw && links) return { batches: linkedRecords(workbook, marks, format.sheet), bytesRead: () => 0 };
      if (raw) {
        const reader = workbook.read(format.sheet);
        return { batches: reader, bytesRead: () => reader.bytesRead };
      }
      let share = 0;
      const records = readSheets(workbook, marks, format, (read) => {
        share = read;
      });
      return {
        batches: hiddenRows === 'skip' ? visibleRows(records) : records,
        bytesRead: () => Math.round(share * source.sizeBytes),
      };
    },
    findMerged: async () => (await marks.of(format.sheet)).merged,
    close: () => workbook.close(),
  };
}

function readText(source: ByteSource, format: CsvFormat, options: RecordOptions): Records {
  let bytesRead = 0;
  const fileOffset = format.bom ? bomBytes[format.encoding] : 0;
  const counted = countBytes(source.stream(fileOffset), (bytes) => {
    bytesRead += bytes;
  });
  const text = decodeText(counted, {
    encoding: format.encoding,
    fileOffset,
    onUndecodable: options.undecodable,
  });
  const batches = readCsv(text, { ...format, raw: options.raw ?? false });
  return { batches, bytesRead: () => bytesRead };
}

/** The records of a sheet unchanged, with the targets of their hyperlinks. */
async function* linkedRecords(
  workbook: Workbook,
  marks: SheetMarks,
  sheet: string,
): AsyncGenerator<readonly RawRecord[]> {
  const { links } = await marks.of(sheet);
  yield* workbook.read(sheet, { merged: [], links });
}

async function* visibleRows(
  batches: AsyncIterable<readonly RawRecord[]>,
): AsyncGenerator<readonly RawRecord[]> {
  for await (const batch of batches) yield batch.filter(({ hidden }) => !hidden);
}

const bomBytes: Readonly<Record<Encoding, number>> = {
  'utf-8': 3,
  'utf-16le': 2,
  'utf-16be': 2,
  'utf-32le': 4,
  'utf-32be': 4,
  cp932: 0,
  'euc-jp': 0,
  'iso-2022-jp': 0,
};

async function* countBytes(
  chunks: AsyncIterable<Buffer>,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
