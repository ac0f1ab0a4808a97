import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvChunks } from '../import/report/csv-chunks.ts';
import { writeXlsx } from '../import/report/xlsx-writer.ts';
import { leadListHeader, leadRow } from './list/lead-list.ts';
import { writeSharedWorkbook } from './list/shared-workbook.ts';

/**
 * The file format of a generated list. `xlsx` has shared strings, like files saved by Excel;
 * `xlsx-inline` has texts in the cells.
 */
export type ListFormat = 'csv' | 'csv-cp932' | 'xlsx' | 'xlsx-inline';

const rowsPerChunk = 1000;

/**
 * Writes `rows` leads of the endless list, beginning with row `start`, to a file. The result is
 * always the same. Memory is bounded. Sheets of Excel end at 1,048,576 rows including the header.
 */
export async function generateList(path: string, rows: number, format: ListFormat, start = 0): Promise<void> {
  switch (format) {
    case 'csv':
    case 'csv-cp932': {
      const chunks = csvChunks(chunksOf(listRows(start, rows)), format === 'csv' ? 'utf-8' : 'cp932');
      return pipeline(Readable.from(chunks), createWriteStream(path));
    }
    case 'xlsx':
      return writeSharedWorkbook(() => listRows(start, rows), path);
    case 'xlsx-inline':
      return writeXlsx(asynchronous(listRows(start, rows)), createWriteStream(path), {
        sheetName: 'リスト',
        header: true,
      });
  }
}

function* listRows(start: number, rows: number): Generator<readonly string[]> {
  yield leadListHeader;
  for (let index = start; index < start + rows; index += 1) yield leadRow(index);
}

/** The rows in chunks of a thousand. */
export function* chunksOf(rows: Iterable<readonly string[]>): Generator<readonly (readonly string[])[]> {
  let chunk: (readonly string[])[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < rowsPerChunk) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function* asynchronous<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
