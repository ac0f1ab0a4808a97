import type { ByteSource } from '../../../base/byte-source.ts';
import type { Encoding, FileFormat } from '../../../contract/file-format.ts';
import { decodeToUtf8 } from '../../decode/index.ts';
import type { RawRecord } from '../../model/raw-row.ts';
import { readCsv } from '../../parse/csv/index.ts';
import { openWorkbook } from '../../parse/xlsx/index.ts';
import { openSpillFile } from './open-spill-file.ts';

/** Records of a file from its first line on. Read them once; `close` in any case. */
export type OpenRecords = {
  readonly batches: AsyncIterable<readonly RawRecord[]>;
  /** Bytes of the file consumed so far. */
  bytesRead(): number;
  close(): Promise<void>;
};

/** `raw`: every record, blank and hidden ones too. */
export type OpenOptions = { readonly undecodable: 'stop' | 'replace'; readonly raw?: boolean };

/** Opens the records of a file of a known format, whichever it is. */
export async function openRecords(
  source: ByteSource,
  format: FileFormat,
  options: OpenOptions,
): Promise<OpenRecords> {
  if (format.format === 'xlsx') {
    const workbook = await openWorkbook(source, { openSpill: openSpillFile });
    const reader = workbook.read(format.sheet);
    const skips = format.hiddenRows === 'skip' && !options.raw;
    return {
      batches: skips ? visibleRows(reader) : reader,
      bytesRead: () => reader.bytesRead,
      close: () => workbook.close(),
    };
  }
  let bytesRead = 0;
  const fileOffset = format.bom ? bomBytes[format.encoding] : 0;
  const counted = countBytes(source.stream(fileOffset), (bytes) => {
    bytesRead += bytes;
  });
  const text = decodeToUtf8(counted, {
    encoding: format.encoding,
    fileOffset,
    onUndecodable: options.undecodable,
  });
  const batches = readCsv(text, { ...format, raw: options.raw ?? false });
  return { batches, bytesRead: () => bytesRead, close: async () => undefined };
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
