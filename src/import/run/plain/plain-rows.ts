import type { ByteSource } from '../../../base/byte-source.ts';
import { isFailureFile } from '../../../contract/failure-columns.ts';
import type { CsvFormat } from '../../../contract/file-format.ts';
import { PlainChecker } from '../../check/plain/plain-checker.ts';
import { decodeText } from '../../decode/decode-text.ts';
import { compileMapping } from '../../map/compile-mapping.ts';
import { PlainRow } from '../../model/plain-row.ts';
import type { RawRecord, RawRow } from '../../model/raw-row.ts';
import { readCsv } from '../../parse/csv/read-csv.ts';
import { RecordWindow } from '../../parse/csv/record-window.ts';
import type { BatchEncoder } from '../../write/batch-encoder.ts';
import { RowTaker } from '../file/data-rows.ts';
import type { ImportJob } from '../import-job.ts';
import { checkerOptions } from '../make-checker.ts';
import { isSurelyData } from './is-surely-data.ts';

/** Records that are taken together at the start, as `readCsv` does. */
const firstRecords = 250;
const bomBytes = 3;

/** A row that needs the usual stages, or null for a row that was encoded or skipped. */
export type ReadStep = RawRow | null;

/**
 * Reads the rows of a UTF-8 list without decoding them
 * (docs/decisions/0025-read-plain-rows-in-bytes.md). Encodes plain rows at once and returns all
 * other rows. The batches are the same as with the usual stages for all rows.
 */
export class PlainRows {
  readonly #job: ImportJob;
  readonly #format: CsvFormat;
  readonly #encoder: BatchEncoder;
  readonly #checker: PlainChecker;
  readonly #window: RecordWindow;
  readonly #taker: RowTaker;
  readonly #plain = new PlainRow();
  readonly #quote: number;
  #first: RawRecord[] = [];

  /** Returns undefined if no row of the import can be read in this way. */
  static open(job: ImportJob, encoder: BatchEncoder): PlainRows | undefined {
    const { format, columns } = job;
    if (job.kind !== 'lead' || job.retryOf !== null || format.format !== 'csv') return undefined;
    if (format.encoding !== 'utf-8' || !RecordWindow.canRead(format)) return undefined;
    if (isFailureFile(columns) || columns.some(hasPostalCode)) return undefined;
    if ((job.mapping.recipe ?? []).length > 0) return undefined;
    const { slots } = compileMapping(job.mapping, columns, job.customFields, job.kind);
    const checker = PlainChecker.compile(slots, {
      ...checkerOptions({ ...job, date1904: false }),
      quote: format.quote,
    });
    return checker && new PlainRows(job, format, encoder, checker);
  }

  private constructor(job: ImportJob, format: CsvFormat, encoder: BatchEncoder, checker: PlainChecker) {
    this.#job = job;
    this.#format = format;
    this.#encoder = encoder;
    this.#checker = checker;
    this.#window = new RecordWindow(format);
    this.#taker = new RowTaker(job);
    this.#quote = format.quote?.charCodeAt(0) ?? -1;
  }

  /** Yields the steps of each chunk of the file, which must be taken in order. */
  async *read(source: ByteSource, count: (bytesRead: number) => void): AsyncGenerator<Iterable<ReadStep>> {
    const start = this.#format.bom ? bomBytes : 0;
    let read = start;
    const chunks = source.stream(start)[Symbol.asyncIterator]();
    const next = async function* () {
      for (let chunk = await chunks.next(); !chunk.done; chunk = await chunks.next()) {
        read += chunk.value.length;
        count(read);
        yield chunk.value;
      }
    };
    try {
      for await (const chunk of next()) {
        if (this.#window.push(chunk)) yield this.#take();
        else return yield* this.#readText(source, read, next());
      }
      if (!this.#window.close()) return yield* this.#readText(source, read, next());
      yield this.#take();
      yield this.#takeFirst();
    } finally {
      await chunks.return?.();
    }
  }

  /** Reads all further rows by the usual stages. `read`: the position after the window. */
  async *#readText(
    source: ByteSource,
    read: number,
    chunks: AsyncIterable<Buffer>,
  ): AsyncGenerator<readonly RawRow[]> {
    const { rest, nextLine } = this.#window;
    const isAtStart = !this.#taker.hasLearned;
    const start = this.#format.bom ? bomBytes : 0;
    const { encoding } = this.#format;
    const text = decodeText(isAtStart ? source.stream(start) : joined(rest, chunks), {
      encoding,
      fileOffset: isAtStart ? start : read - rest.length,
      firstLine: isAtStart ? 1 : nextLine,
      onUndecodable: this.#job.undecodable,
    });
    const options = { ...this.#format, firstLine: isAtStart ? 1 : nextLine };
    for await (const records of readCsv(text, options)) yield this.#rowsOf(records);
  }

  *#take(): Generator<ReadStep> {
    const window = this.#window;
    for (let found = window.next(); found !== undefined; found = window.next()) {
      if (found === 'plain' && this.#taker.hasLearned && this.#encode()) {
        yield null;
        continue;
      }
      const record = found === 'plain' ? window.decode() : found;
      if (record === undefined) continue;
      if (this.#taker.hasLearned) {
        yield* this.#rowsOf([record]);
      } else {
        this.#first.push(record);
        if (this.#first.length === firstRecords) yield* this.#takeFirst();
      }
    }
  }

  #takeFirst(): readonly RawRow[] {
    const records = this.#first;
    this.#first = [];
    return this.#rowsOf(records);
  }

  #rowsOf(records: readonly RawRecord[]): readonly RawRow[] {
    return this.#taker.take(records).filter(({ row }) => row >= this.#job.firstRow);
  }

  /** Encodes the plain record of the window. Returns false if it needs the usual stages. */
  #encode(): boolean {
    const { bytes, plain: record, line } = this.#window;
    if (record.fieldCount !== this.#job.columns.length) return false;
    const plain = this.#plain;
    if (!isSurelyData(bytes, record) || !this.#checker.read(bytes, record, plain)) return false;
    plain.row = this.#taker.takePlain();
    plain.line = line;
    if (plain.row >= this.#job.firstRow) this.#encoder.addPlain(plain, this.#quote);
    return true;
  }
}

/** A repeated header would look like data, see `isSurelyData`. */
function hasPostalCode(column: string): boolean {
  return /\d{3}-\d{4}/.test(column.normalize('NFKC'));
}

async function* joined(first: Buffer, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* chunks;
}
